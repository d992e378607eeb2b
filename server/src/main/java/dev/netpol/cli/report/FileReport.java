package dev.netpol.cli.report;

import java.util.List;

/**
 * What came of checking a file.
 *
 * @param name the file
 * @param checked whether it was read and checked at all
 * @param holdsPolicies whether there is a network policy in it
 * @param findings what was found and is not known from before, in order of place
 * @param hidden how many findings are known from before
 * @param problems what kept it from being checked properly
 */
public record FileReport(
        FileName name,
        boolean checked,
        boolean holdsPolicies,
        List<Finding> findings,
        int hidden,
        List<Problem> problems) {

    public FileReport {
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    /** The report of a file that could not be checked. */
    public static FileReport unchecked(FileName name, Problem problem) {
        return new FileReport(name, false, false, List.of(), 0, List.of(problem));
    }

    /** The same report with all its findings taken for known. */
    public FileReport withoutFindings() {
        return new FileReport(name, checked, holdsPolicies, List.of(), hidden + findings.size(), problems);
    }
}
