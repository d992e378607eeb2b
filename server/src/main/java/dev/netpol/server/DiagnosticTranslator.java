package dev.netpol.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.netpol.ide.FileDiagnostics;
import dev.netpol.ide.LocatedDiagnostic;
import dev.netpol.ide.LocatedDiagnostic.RelatedPlace;
import dev.netpol.message.Message;
import dev.netpol.message.MessageRenderer;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.SettingsProblem;
import dev.netpol.settings.Severity;
import dev.netpol.text.SourceText;
import dev.netpol.text.TextRange;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** Findings as the protocol has them. */
final class DiagnosticTranslator {
    private static final String SOURCE = "netpol";
    private static final String SETTINGS_CODE = "settings";
    private static final MessageTemplate CUT = new MessageTemplate(
            "server.cut", "{0}\n\n{1} more findings in this file are not shown; maxDiagnostics is {2}");
    private static final MessageTemplate FAILED = new MessageTemplate(
            "server.failed", "Netpol could not check this file, because of a mistake of its own: {0}");

    private final ClientProfile client;
    private final Optional<String> ruleDocumentationBase;
    private final MessageRenderer renderer;

    /** @param ruleDocumentationBase what an address of a rule's page begins with */
    DiagnosticTranslator(ClientProfile client, Optional<String> ruleDocumentationBase, MessageRenderer renderer) {
        this.client = client;
        this.ruleDocumentationBase = ruleDocumentationBase;
        this.renderer = renderer;
    }

    /** What was found in a file, as much of it as the settings allow; the last one says how many more there are. */
    JsonArray findings(String uri, FileDiagnostics found) {
        Places places = new Places(found.file().text(), client.positionEncoding());
        List<LocatedDiagnostic> shown = found.first(found.settings().maxDiagnostics());
        int hidden = found.count() - shown.size();
        JsonArray translated = new JsonArray(shown.size());
        for (int i = 0; i < shown.size(); i++) {
            LocatedDiagnostic finding = shown.get(i);
            Message message = finding.diagnostic().message();
            if (hidden > 0 && i == shown.size() - 1) {
                message = CUT.with(message, hidden, found.settings().maxDiagnostics());
            }
            translated.add(finding(uri, places, finding, message));
        }
        return translated;
    }

    /** What is wrong with a settings file. */
    JsonArray problems(SourceText text, List<SettingsProblem> problems) {
        Places places = new Places(text, client.positionEncoding());
        JsonArray translated = new JsonArray(problems.size());
        for (SettingsProblem problem : problems) {
            JsonObject diagnostic = diagnostic(
                    places.toClient(problem.range()), problem.severity(), renderer.render(problem.message()));
            diagnostic.addProperty("code", SETTINGS_CODE);
            translated.add(diagnostic);
        }
        return translated;
    }

    /** Says that a file could not be checked, since saying nothing would mean that nothing is wrong. */
    JsonArray failure(Throwable cause) {
        JsonObject range = new Places(SourceText.of(List.of()), client.positionEncoding()).toClient(TextRange.at(0));
        JsonArray failure = new JsonArray(1);
        failure.add(diagnostic(range, Severity.WARNING, renderer.render(FAILED.with(cause.toString()))));
        return failure;
    }

    String render(Message message) {
        return renderer.render(message);
    }

    /** A single finding. */
    JsonObject finding(String uri, Places places, LocatedDiagnostic finding) {
        return finding(uri, places, finding, finding.diagnostic().message());
    }

    private JsonObject finding(String uri, Places places, LocatedDiagnostic finding, Message message) {
        String rule = finding.diagnostic().ruleId();
        JsonObject diagnostic = diagnostic(
                places.toClient(finding.range()), finding.diagnostic().severity(), renderer.render(message));
        diagnostic.addProperty("code", rule);
        if (client.codeDescription() && ruleDocumentationBase.isPresent()) {
            JsonObject description = new JsonObject();
            description.addProperty("href", ruleDocumentationBase.get() + rule + ".md");
            diagnostic.add("codeDescription", description);
        }
        if (client.relatedInformation() && !finding.related().isEmpty()) {
            diagnostic.add("relatedInformation", related(uri, places, finding.related()));
        }
        if (client.data()) {
            JsonObject data = new JsonObject();
            data.addProperty("rule", rule);
            diagnostic.add("data", data);
        }
        return diagnostic;
    }

    private JsonArray related(String uri, Places places, List<RelatedPlace> related) {
        JsonArray all = new JsonArray(related.size());
        for (RelatedPlace place : related) {
            JsonObject location = new JsonObject();
            location.addProperty("uri", uri);
            location.add("range", places.toClient(place.range()));
            JsonObject information = new JsonObject();
            information.add("location", location);
            information.addProperty("message", renderer.render(place.message()));
            all.add(information);
        }
        return all;
    }

    private static JsonObject diagnostic(JsonObject range, Severity severity, String message) {
        DiagnosticSeverity grade = switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
            case HINT -> DiagnosticSeverity.Hint;
        };
        JsonObject diagnostic = new JsonObject();
        diagnostic.add("range", range);
        diagnostic.addProperty("severity", grade.getValue());
        diagnostic.addProperty("source", SOURCE);
        diagnostic.addProperty("message", message);
        return diagnostic;
    }
}
