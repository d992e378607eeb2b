package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.Identity;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.policy.Manifest;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextRange;

/** A kind that is NetworkPolicy but for case, plural, blanks or hyphens. */
public final class UnknownKind extends Rule<Manifest> {
    private final MessageTemplate misspelt =
            message("misspelt", "There is no kind \"{0}\", and a kind is spelled exactly; write \"{1}\"");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A kind that is NetworkPolicy but for its spelling.", """
                On the command line `networkpolicy`, `networkpolicies` and `netpol` all work; in a manifest only the exact
                `NetworkPolicy` does. Anything else is a kind that no cluster knows, and the manifest is refused.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: networkpolicy
                      ^^^^^^^^^^^^^ error unknown-kind: There is no kind "networkpolicy", and a kind is spelled exactly; write "NetworkPolicy"
                metadata:
                  name: web
                spec:
                  podSelector: {}
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                """);
    }

    @Override
    protected void check(Manifest manifest, Reporter reporter) {
        if (Identity.of(manifest) == Identity.UNKNOWN_KIND) {
            TextRange place = IdentityPlace.value(manifest, "kind");
            reporter.report(
                    place, misspelt.with(manifest.kind(), Identity.KIND), reporter.surely(place, Identity.KIND));
        }
    }
}
