package dev.netpol.cli;

import dev.netpol.cli.report.Drawing;
import dev.netpol.cli.report.GithubReport;
import dev.netpol.cli.report.GitlabReport;
import dev.netpol.cli.report.JsonReport;
import dev.netpol.cli.report.JunitReport;
import dev.netpol.cli.report.Output;
import dev.netpol.cli.report.Report;
import dev.netpol.cli.report.RuleText;
import dev.netpol.cli.report.SarifReport;
import dev.netpol.cli.report.TextReport;
import dev.netpol.cli.report.Totals;
import dev.netpol.ide.LanguageService;
import dev.netpol.lint.RulePages;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The forms that findings can be reported in. */
enum ReportForm {
    TEXT,
    JSON,
    SARIF,
    GITHUB,
    GITLAB,
    JUNIT;

    /** @param summary what the form for people says at the end */
    Report report(
            Output out,
            Environment environment,
            FailOn failOn,
            LanguageService service,
            Function<Totals, String> summary) {
        return switch (this) {
            case TEXT -> new TextReport(out, new Drawing(environment.colours()), summary);
            case JSON -> new JsonReport(out, environment.version());
            case SARIF -> new SarifReport(out, environment.version(), rules(service));
            case GITHUB -> new GithubReport(out);
            case GITLAB -> new GitlabReport(out);
            case JUNIT -> new JunitReport(out, failOn.least());
        };
    }

    /** The word for it on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<RuleText> rules(LanguageService service) {
        return service.rules().stream()
                .map(rule -> new RuleText(
                        rule.id(), rule.severity(), rule.docs().summary().strip(), RulePages.page(rule)))
                .toList();
    }
}
