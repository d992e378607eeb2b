package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.PolicyPort;
import dev.netpol.dialect.kubernetes.WholeNumber;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;

/** A port with a number that no port has. */
public final class InvalidPortNumber extends Rule<NetworkPolicy> {
    private final MessageTemplate tooLarge =
            message("too-large", "There is no port \"{0}\", so the API server refuses it; the last port is 65535");
    private final MessageTemplate tooSmall = message(
            "too-small",
            "There is no port \"{0}\", so the API server refuses it; the first port is 1, and an entry without \"port\" means every port of the protocol");
    private final MessageTemplate disguised = message(
            "disguised",
            "\"{0}\" is the number {1} to Kubernetes, so the API server refuses it; ports go from 1 to 65535");
    private final MessageTemplate endTooSmall =
            message("end-too-small", "There is no port \"{0}\", so the API server refuses it; the first port is 1");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A port with a number that no port has.", """
                Ports are numbered from 1 to 65535, which holds for `port` and for `endPort`. There is no number for "any port": an entry
                without `port` means all ports of its protocol, and a rule without `ports` means all ports of all protocols.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  ingress:
                  - ports:
                    - port: 80800
                            ^^^^^ error invalid-port-number: There is no port "80800", so the API server refuses it; the last port is 65535
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  ingress:
                  - ports:
                    - port: 8080
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        for (PolicyPort port : policy.elements().ports()) {
            port.portNumber().ifPresent(first -> {
                check(first, tooSmall, reporter);
                port.endPort().ifPresent(last -> check(last, endTooSmall, reporter));
            });
        }
    }

    private void check(WholeNumber number, MessageTemplate small, Reporter reporter) {
        if (!number.isPort()) {
            reporter.report(number.range(), message(number, small));
        }
    }

    private Message message(WholeNumber number, MessageTemplate small) {
        if (number.isDisguised()) {
            return disguised.with(number.text(), number.value());
        }
        return (number.value().signum() > 0 ? tooLarge : small).with(number.text());
    }
}
