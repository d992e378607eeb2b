package dev.netpol.cli.report;

import dev.netpol.settings.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SARIF 2.1.0, as code scanning services read it. */
public final class SarifReport implements Report {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final JsonWriter json;
    private final String toolVersion;
    private final List<RuleText> rules;
    private final Map<String, Integer> ruleIndexes = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    public SarifReport(Output out, String toolVersion, List<RuleText> rules) {
        this.json = new JsonWriter(out);
        this.toolVersion = toolVersion;
        this.rules = List.copyOf(rules);
    }

    @Override
    public void begin() {
        json.beginObject().field("$schema", SCHEMA).field("version", "2.1.0");
        json.name("runs").beginArray().beginObject().field("columnKind", "utf16CodeUnits");
        json.name("tool").beginObject().name("driver").beginObject();
        json.field("name", "Netpol").field("version", toolVersion);
        json.name("rules").beginArray();
        for (RuleText rule : rules) {
            ruleIndexes.put(rule.id(), ruleIndexes.size());
            json.beginObject().field("id", rule.id());
            text("shortDescription", rule.summary());
            text("fullDescription", rule.summary());
            json.name("help")
                    .beginObject()
                    .field("text", rule.page())
                    .field("markdown", rule.page())
                    .endObject();
            json.name("defaultConfiguration")
                    .beginObject()
                    .field("level", level(rule.severity()))
                    .endObject();
            json.endObject();
        }
        json.endArray().endObject().endObject();
        json.name("results").beginArray();
    }

    @Override
    public void add(FileReport file) {
        problems.addAll(file.problems());
        for (Finding finding : file.findings()) {
            json.beginObject().field("ruleId", finding.ruleId());
            Integer index = ruleIndexes.get(finding.ruleId());
            if (index != null) {
                json.field("ruleIndex", index);
            }
            json.field("level", level(finding.severity()));
            message(finding.message());
            json.name("locations").beginArray().beginObject();
            location(file.name(), finding.place());
            json.endObject().endArray();
            if (!finding.related().isEmpty()) {
                related(file.name(), finding.related());
            }
            json.name("partialFingerprints")
                    .beginObject()
                    .field("netpol/v1", finding.fingerprint())
                    .endObject();
            json.endObject();
        }
    }

    @Override
    public void add(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void end(Totals totals) {
        json.endArray().name("invocations").beginArray().beginObject();
        json.name("executionSuccessful").value(!totals.isIncomplete());
        json.name("toolExecutionNotifications").beginArray();
        for (Problem problem : problems) {
            json.beginObject().field("level", level(problem.severity()));
            message(problem.message());
            json.name("locations").beginArray().beginObject();
            if (problem.place().isPresent()) {
                location(problem.file(), problem.place().get());
            } else {
                json.name("physicalLocation").beginObject();
                artifact(problem.file());
                json.endObject();
            }
            json.endObject().endArray().endObject();
        }
        json.endArray().endObject().endArray().endObject().endArray().endObject();
    }

    private void related(FileName file, List<Finding.Related> places) {
        json.name("relatedLocations").beginArray();
        for (int i = 0; i < places.size(); i++) {
            json.beginObject().field("id", i + 1);
            location(file, places.get(i).place());
            message(places.get(i).message());
            json.endObject();
        }
        json.endArray();
    }

    private void location(FileName file, Place place) {
        json.name("physicalLocation").beginObject();
        artifact(file);
        json.name("region")
                .beginObject()
                .field("startLine", place.line())
                .field("startColumn", place.column())
                .field("endLine", place.endLine())
                .field("endColumn", place.endColumn())
                .endObject();
        json.endObject();
    }

    private void artifact(FileName file) {
        json.name("artifactLocation")
                .beginObject()
                .field("uri", UriReference.of(file.inRepository()))
                .endObject();
    }

    private void text(String name, String text) {
        json.name(name).beginObject().field("text", text).endObject();
    }

    /** A message, in which braces and links would mean something. */
    private void message(String text) {
        String plain = text.replace("{", "{{").replace("}", "}}");
        text("message", plain.contains("](") ? plain.replace("[", "\\[").replace("]", "\\]") : plain);
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, HINT -> "note";
        };
    }
}
