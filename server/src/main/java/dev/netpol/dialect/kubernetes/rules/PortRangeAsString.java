package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.PolicyPort;
import dev.netpol.dialect.kubernetes.PortText;
import dev.netpol.dialect.kubernetes.WholeNumber;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;

/** A range of ports as one string. */
public final class PortRangeAsString extends Rule<NetworkPolicy> {
    private final MessageTemplate range = message(
            "range",
            "\"{0}\" is taken for a port's name and refused; a range has its first port in \"port: {1}\" and its last in \"endPort: {2}\"");
    private final MessageTemplate badRange = message(
            "bad-range",
            "\"{0}\" is taken for a port's name and refused; a range has its first port in \"port\" and its last in \"endPort\", from 1 to 65535");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A range of ports as one string.", """
                A range of ports is written with two fields, `port` for its first and `endPort` for its last port. A string such as
                `8000-9000` is taken for the name of a container's port, and refused.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  ingress:
                  - ports:
                    - port: 8000-9000
                            ^^^^^^^^^ error port-range-as-string: "8000-9000" is taken for a port's name and refused; a range has its first port in "port: 8000" and its last in "endPort: 9000"
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  ingress:
                  - ports:
                    - port: 8000
                      endPort: 9000
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        for (PolicyPort port : policy.elements().ports()) {
            port.portText()
                    .ifPresent(text -> text.range()
                            .ifPresent(ports -> reporter.report(text.written().range(), message(text, ports))));
        }
    }

    private Message message(PortText text, PortText.Range ports) {
        boolean right = WholeNumber.isPort(ports.first())
                && WholeNumber.isPort(ports.last())
                && ports.first().compareTo(ports.last()) <= 0;
        String written = text.written().text();
        return right
                ? range.with(written, ports.first().toString(), ports.last().toString())
                : badRange.with(written);
    }
}
