package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.PolicyPort;
import dev.netpol.dialect.kubernetes.WholeNumber;
import dev.netpol.lint.Diagnostic.Related;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;

/** A range of ports that ends before it begins. */
public final class EndportBeforePort extends Rule<NetworkPolicy> {
    private final MessageTemplate before = message(
            "before",
            "The range ends at {0}, before it begins at {1}, so the API server refuses it; swap the two if that is the range");
    private final MessageTemplate portHere = message("port", "The range begins at {0}");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A range of ports that ends before it begins.", """
                `endPort` is the last port of a range that begins at `port`; both belong to the range. The API server refuses an `endPort`
                that is less than `port`. The two may be equal.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  ingress:
                  - ports:
                    - port: 9000
                      endPort: 8000
                               ^^^^ error endport-before-port: The range ends at 8000, before it begins at 9000, so the API server refuses it; swap the two if that is the range
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
            port.portNumber()
                    .filter(WholeNumber::isPort)
                    .ifPresent(first -> port.endPort()
                            .filter(WholeNumber::isPort)
                            .filter(last -> last.value().compareTo(first.value()) < 0)
                            .ifPresent(last -> report(port, first, last, reporter)));
        }
    }

    private void report(PolicyPort port, WholeNumber first, WholeNumber last, Reporter reporter) {
        Related related = new Related(first.range(), portHere.with(first.value().toString()));
        reporter.reportMisplaced(
                port.fields().range(),
                last.range(),
                before.with(last.value().toString(), first.value().toString()),
                related);
    }
}
