package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.lint.Reporter;
import dev.netpol.settings.Severity;

/** From which version on the API server refuses ranges that may be read in more than one way. */
final class CidrStrictness {
    private static final int STRICT_FROM = 36;

    private CidrStrictness() {}

    static boolean applies(Reporter reporter) {
        return reporter.kubernetesVersion().isAtLeast(STRICT_FROM);
    }

    /** The severity of what the strict versions refuse. */
    static Severity severity(Reporter reporter) {
        return applies(reporter) ? Severity.ERROR : Severity.WARNING;
    }
}
