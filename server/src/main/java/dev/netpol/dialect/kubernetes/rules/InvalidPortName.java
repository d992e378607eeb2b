package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.PolicyPort;
import dev.netpol.dialect.kubernetes.PortText;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.policy.ObjectNames;
import dev.netpol.settings.Severity;
import java.util.regex.Pattern;

/** A string that can't be the name of a port. */
public final class InvalidPortName extends Rule<NetworkPolicy> {
    private static final Pattern SEVERAL = Pattern.compile("\\s*[a-z0-9-]+(?:\\s*[,;\\s]\\s*[a-z0-9-]+)+\\s*");
    private static final Pattern WITH_PROTOCOL = Pattern.compile("(?i).*[/:](?:tcp|udp|sctp)|(?:tcp|udp|sctp)[/:].*");
    private static final Pattern EVERY = Pattern.compile("(?i)\\*|any|all");

    private final MessageTemplate invalid =
            message("invalid", "\"{0}\" can't be the name of a port, so the API server refuses it: {1}");
    private final MessageTemplate empty = message(
            "empty",
            "An empty string is taken for a port's name and refused; write a number or a name, or leave \"port\" out to mean every port");
    private final MessageTemplate every = message(
            "every",
            "\"{0}\" is taken for a port's name and refused; leave \"port\" out to mean every port of the protocol");
    private final MessageTemplate several = message(
            "several",
            "\"{0}\" names more than one port, where the API server takes one number or name; give each an entry of its own");
    private final MessageTemplate withProtocol = message(
            "with-protocol",
            "\"{0}\" has a protocol in it, so it is taken for a port's name and refused; the protocol has a field of its own, \"protocol\"");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A string that can't be the name of a port.", """
                A string in `port` is the name of a port that the pods' containers declare. Such a name has 1 to 15 characters, lower-case
                letters a-z, digits and single hyphens, with at least one letter and no hyphen at either end. The API server refuses
                everything else, lists, wildcards and `80/tcp` among it.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  ingress:
                  - ports:
                    - port: http_metrics
                            ^^^^^^^^^^^^ error invalid-port-name: "http_metrics" can't be the name of a port, so the API server refuses it: "_" at character 5 is not allowed; only lower-case letters a-z, digits and hyphens are
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  ingress:
                  - ports:
                    - port: http-metrics
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        for (PolicyPort port : policy.elements().ports()) {
            port.portText()
                    .filter(text -> text.number().isEmpty() && text.range().isEmpty())
                    .ifPresent(text -> ObjectNames.faultOfPortName(
                                    text.written().text())
                            .ifPresent(fault -> reporter.report(text.written().range(), message(text, fault))));
        }
    }

    private Message message(PortText port, Message fault) {
        String text = port.written().text();
        if (text.isBlank()) {
            return empty.with();
        }
        if (EVERY.matcher(text).matches()) {
            return every.with(text);
        }
        if (SEVERAL.matcher(text).matches()) {
            return several.with(text);
        }
        return WITH_PROTOCOL.matcher(text).matches() ? withProtocol.with(text) : invalid.with(text, fault);
    }
}
