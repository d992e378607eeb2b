package dev.netpol.cli.report;

import dev.netpol.settings.Severity;
import java.util.EnumMap;
import java.util.Map;

/** Counts what is reported. */
public final class Totals {
    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    private int files;
    private int filesWithPolicies;
    private int hidden;
    private boolean incomplete;

    public void add(FileReport report) {
        report.problems().forEach(this::add);
        files += report.checked() ? 1 : 0;
        filesWithPolicies += report.holdsPolicies() ? 1 : 0;
        hidden += report.hidden();
        report.findings().forEach(finding -> findings.merge(finding.severity(), 1, Integer::sum));
    }

    public void add(Problem problem) {
        incomplete |= problem.isError();
    }

    /** How many files were read and checked. */
    public int files() {
        return files;
    }

    /** How many of the files hold a network policy. */
    public int filesWithPolicies() {
        return filesWithPolicies;
    }

    /** How many findings are known from before and not reported. */
    public int hidden() {
        return hidden;
    }

    /** Whether something could not be done. */
    public boolean isIncomplete() {
        return incomplete;
    }

    public int findings(Severity severity) {
        return findings.getOrDefault(severity, 0);
    }

    public boolean hasFindingsAtLeast(Severity least) {
        return findings.keySet().stream().anyMatch(severity -> severity.isAtLeast(least));
    }
}
