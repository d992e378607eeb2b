package dev.netpol.cli.report;

import dev.netpol.settings.Severity;
import java.util.ArrayList;
import java.util.List;

/** The product's own form, described by docs/check-output.schema.json. */
public final class JsonReport implements Report {
    private static final int FORMAT_VERSION = 1;

    private final JsonWriter json;
    private final String toolVersion;
    private final List<Problem> problems = new ArrayList<>();

    public JsonReport(Output out, String toolVersion) {
        this.json = new JsonWriter(out);
        this.toolVersion = toolVersion;
    }

    @Override
    public void begin() {
        json.beginObject().field("version", FORMAT_VERSION);
        json.name("tool")
                .beginObject()
                .field("name", "netpol")
                .field("version", toolVersion)
                .endObject();
        json.name("findings").beginArray();
    }

    @Override
    public void add(FileReport file) {
        problems.addAll(file.problems());
        for (Finding finding : file.findings()) {
            json.beginObject().field("file", file.name().shown());
            range(finding.place());
            json.field("severity", finding.severity().word())
                    .field("rule", finding.ruleId())
                    .field("message", finding.message())
                    .field("fingerprint", finding.fingerprint());
            json.name("related").beginArray();
            for (Finding.Related related : finding.related()) {
                json.beginObject();
                range(related.place());
                json.field("message", related.message()).endObject();
            }
            json.endArray().endObject();
        }
    }

    @Override
    public void add(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void end(Totals totals) {
        json.endArray().name("problems").beginArray();
        for (Problem problem : problems) {
            json.beginObject().field("file", problem.file().shown());
            problem.place().ifPresent(this::range);
            json.field("severity", problem.severity().word())
                    .field("message", problem.message())
                    .endObject();
        }
        json.endArray().name("summary").beginObject();
        json.field("files", totals.files()).field("filesWithPolicies", totals.filesWithPolicies());
        json.field("errors", totals.findings(Severity.ERROR))
                .field("warnings", totals.findings(Severity.WARNING))
                .field("infos", totals.findings(Severity.INFO))
                .field("hints", totals.findings(Severity.HINT))
                .field("hidden", totals.hidden());
        json.endObject().endObject();
    }

    private void range(Place place) {
        json.name("range").beginObject();
        position("start", place.line(), place.column());
        position("end", place.endLine(), place.endColumn());
        json.endObject();
    }

    private void position(String name, int line, int column) {
        json.name(name)
                .beginObject()
                .field("line", line)
                .field("column", column)
                .endObject();
    }
}
