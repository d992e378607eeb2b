package dev.netpol.cli.report;

import dev.netpol.settings.Severity;

/** Workflow commands, which GitHub Actions turns into annotations. */
public final class GithubReport implements Report {
    private final Output out;

    public GithubReport(Output out) {
        this.out = out;
    }

    @Override
    public void add(FileReport file) {
        file.problems().forEach(this::add);
        for (Finding finding : file.findings()) {
            out.println(command(finding.severity())
                    + position(file.name(), finding.place())
                    + ",title="
                    + property(finding.ruleId())
                    + "::"
                    + data(Printable.of(finding.message())));
        }
    }

    @Override
    public void add(Problem problem) {
        String where = problem.place()
                .map(place -> position(problem.file(), place))
                .orElseGet(() -> "file=" + property(problem.file().inRepository()));
        out.println(command(problem.severity()) + where + "::" + data(Printable.of(problem.message())));
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "::error ";
            case WARNING -> "::warning ";
            case INFO, HINT -> "::notice ";
        };
    }

    private static String position(FileName file, Place place) {
        String start = "file=" + property(file.inRepository()) + ",line=" + place.line();
        // Columns count only where the end stands on the same line.
        return place.endLine() > place.line()
                ? start + ",endLine=" + place.endLine()
                : start + ",endLine=" + place.endLine() + ",col=" + place.column() + ",endColumn=" + place.endColumn();
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
