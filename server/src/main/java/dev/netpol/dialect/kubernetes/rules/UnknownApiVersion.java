package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.Identity;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.policy.Manifest;
import dev.netpol.settings.Severity;

/** A NetworkPolicy of a version that never had one, or that does not say what it is. */
public final class UnknownApiVersion extends Rule<Manifest> {
    private final MessageTemplate unknown =
            message("unknown", "There is no NetworkPolicy in \"{0}\", so no cluster takes this policy; write \"{1}\"");
    private final MessageTemplate noApiVersion = message(
            "no-api-version",
            "The apiVersion is missing, without which kubectl refuses this policy; add \"apiVersion: {0}\"");
    private final MessageTemplate noKind =
            message("no-kind", "The kind is missing, without which kubectl refuses this policy; add \"kind: {0}\"");
    private final MessageTemplate neither = message(
            "neither",
            "This looks like a NetworkPolicy, but kubectl refuses it without \"apiVersion: {0}\" and \"kind: {1}\"");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs(
                "A NetworkPolicy whose apiVersion does not exist, or whose apiVersion or kind is missing.",
                """
                A cluster finds the type of a manifest by its apiVersion and kind, both spelled exactly. NetworkPolicy
                is `networking.k8s.io/v1`; it is not in the core group (`v1`), and there was no beta of it in this group.
                Policies of other groups, such as Calico's, are left alone.
                """,
                """
                apiVersion: v1
                            ^^ error unknown-api-version: There is no NetworkPolicy in "v1", so no cluster takes this policy; write "networking.k8s.io/v1"
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                """,
                """
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
        switch (Identity.of(manifest)) {
            case UNKNOWN_API_VERSION ->
                reporter.report(
                        IdentityPlace.value(manifest, "apiVersion"),
                        unknown.with(manifest.apiVersion(), Identity.API_VERSION),
                        reporter.instead(IdentityPlace.value(manifest, "apiVersion"), Identity.API_VERSION));
            case MISSING_API_VERSION ->
                reporter.reportMissing(IdentityPlace.key(manifest, "kind"), noApiVersion.with(Identity.API_VERSION));
            case MISSING_KIND ->
                reporter.reportMissing(IdentityPlace.key(manifest, "apiVersion"), noKind.with(Identity.KIND));
            case MISSING_BOTH ->
                reporter.reportMissing(
                        IdentityPlace.key(manifest, "spec"), neither.with(Identity.API_VERSION, Identity.KIND));
            case OURS, REMOVED_API_VERSION, UNKNOWN_KIND, OTHER -> {}
        }
    }
}
