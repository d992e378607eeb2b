package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.Fields;
import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.PolicyPort;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;

/** The end of a range of ports without its beginning. */
public final class EndportWithoutPort extends Rule<NetworkPolicy> {
    private final MessageTemplate alone = message(
            "alone",
            "The range ends at port {0} but begins nowhere, so the API server refuses it; add \"port\" with its first port");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("The end of a range of ports without its beginning.", """
                `endPort` is the last port of a range that begins at `port`. The API server refuses it alone; it does not begin at port 1 of
                itself.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  ingress:
                  - ports:
                    - endPort: 9000
                               ^^^^ error endport-without-port: The range ends at port 9000 but begins nowhere, so the API server refuses it; add "port" with its first port
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
            Fields fields = port.fields();
            // A field that is unknown may be the port, misspelt.
            if (fields.lacks("port") && !fields.hasOtherThan(PolicyPort.FIELDS)) {
                port.endPort().ifPresent(end -> reporter.reportMissing(end.range(), alone.with(end.text())));
            }
        }
    }
}
