package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.Identity;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.policy.Manifest;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextRange;
import java.util.regex.Pattern;

/** A NetworkPolicy of the API version in which the kind first appeared, long gone. */
public final class RemovedApiVersion extends Rule<Manifest> {
    private static final Pattern VERSION_QUESTION = Pattern.compile("\\{\\{[^}]*(?:Capabilities|semver|[vV]ersion)");

    private final MessageTemplate removed = message(
            "removed", "\"{0}\" is gone since Kubernetes 1.16, and no cluster takes this policy; write \"{1}\"");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A NetworkPolicy of extensions/v1beta1, which no longer exists.", """
                NetworkPolicy began in `extensions/v1beta1`. Since Kubernetes 1.16 only `networking.k8s.io/v1` is
                served; a cluster answers that it knows no such kind, and the pods stay unprotected. The fields are the
                same in both.
                """, """
                apiVersion: extensions/v1beta1
                            ^^^^^^^^^^^^^^^^^^ error removed-api-version: "extensions/v1beta1" is gone since Kubernetes 1.16, and no cluster takes this policy; write "networking.k8s.io/v1"
                kind: NetworkPolicy
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
        if (Identity.of(manifest) == Identity.REMOVED_API_VERSION) {
            TextRange place = IdentityPlace.value(manifest, "apiVersion");
            if (asksForVersion(manifest, place)) {
                return;
            }
            reporter.report(
                    place,
                    removed.with(manifest.apiVersion(), Identity.API_VERSION),
                    reporter.surely(place, Identity.API_VERSION));
        }
    }

    /** Whether a template looks, before it writes this, at what the cluster has, as one that serves old clusters too does. */
    private static boolean asksForVersion(Manifest manifest, TextRange place) {
        String before = manifest.document().text().substring(0, place.start());
        return manifest.document().templated()
                && VERSION_QUESTION.matcher(before).find();
    }
}
