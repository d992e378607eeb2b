package dev.netpol.cli.report;

import dev.netpol.settings.Severity;

/** GitLab's code quality report. */
public final class GitlabReport implements Report {
    private final JsonWriter json;

    public GitlabReport(Output out) {
        this.json = new JsonWriter(out);
    }

    @Override
    public void begin() {
        json.beginArray();
    }

    @Override
    public void add(FileReport file) {
        for (Finding finding : file.findings()) {
            json.beginObject()
                    .field("description", finding.message())
                    .field("check_name", finding.ruleId())
                    .field("fingerprint", finding.fingerprint())
                    .field("severity", severity(finding.severity()));
            json.name("location").beginObject().field("path", file.name().inRepository());
            json.name("lines")
                    .beginObject()
                    .field("begin", finding.place().line())
                    .field("end", finding.place().endLine())
                    .endObject();
            json.endObject().endObject();
        }
    }

    @Override
    public void end(Totals totals) {
        json.endArray();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case INFO, HINT -> "info";
        };
    }
}
