package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.PolicyPort;
import dev.netpol.dialect.kubernetes.PortText;
import dev.netpol.dialect.kubernetes.StringValue;
import dev.netpol.dialect.kubernetes.WholeNumber;
import dev.netpol.lint.Diagnostic.Related;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;

/** A range of ports that begins with a name. */
public final class EndportWithNamedPort extends Rule<NetworkPolicy> {
    private final MessageTemplate named = message(
            "named",
            "A range can't begin at the named port \"{0}\", so the API server refuses endPort here; write the number of the port, or take endPort out");
    private final MessageTemplate portHere = message("port", "The port that the range begins with");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A range of ports that begins with a name.", """
                `endPort` is the last port of a range that begins at `port`, which must be a number then. What number a name stands for is up
                to each pod, so it can't begin a range, and the API server refuses it.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  ingress:
                  - ports:
                    - port: http
                      endPort: 8090
                               ^^^^ error endport-with-named-port: A range can't begin at the named port "http", so the API server refuses endPort here; write the number of the port, or take endPort out
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
                      endPort: 8090
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        for (PolicyPort port : policy.elements().ports()) {
            port.portText()
                    .filter(PortText::isName)
                    .ifPresent(text -> port.endPort().ifPresent(end -> report(port, text.written(), end, reporter)));
        }
    }

    private void report(PolicyPort port, StringValue name, WholeNumber end, Reporter reporter) {
        Related related = new Related(name.range(), portHere.with());
        reporter.reportMisplaced(port.fields().range(), end.range(), named.with(name.text()), related);
    }
}
