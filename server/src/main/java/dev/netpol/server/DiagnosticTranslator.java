package dev.netpol.server;

import com.google.gson.JsonObject;
import dev.netpol.ide.FileDiagnostics;
import dev.netpol.ide.LocatedDiagnostic;
import dev.netpol.message.Message;
import dev.netpol.message.MessageRenderer;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.SettingsProblem;
import dev.netpol.settings.Severity;
import dev.netpol.text.SourceText;
import dev.netpol.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

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
    List<Diagnostic> findings(String uri, FileDiagnostics found) {
        Places places = new Places(found.file().text(), client.positionEncoding());
        List<LocatedDiagnostic> shown = found.first(found.settings().maxDiagnostics());
        int hidden = found.count() - shown.size();
        List<Diagnostic> translated = new ArrayList<>(shown.size());
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
    List<Diagnostic> problems(SourceText text, List<SettingsProblem> problems) {
        Places places = new Places(text, client.positionEncoding());
        return problems.stream()
                .map(problem -> diagnostic(
                        places, problem.range(), problem.severity(), SETTINGS_CODE, renderer.render(problem.message())))
                .toList();
    }

    /** Says that a file could not be checked, since saying nothing would mean that nothing is wrong. */
    Diagnostic failure(Throwable cause) {
        Position start = new Position(0, 0);
        Diagnostic diagnostic = new Diagnostic(new Range(start, start), renderer.render(FAILED.with(cause.toString())));
        diagnostic.setSeverity(DiagnosticSeverity.Warning);
        diagnostic.setSource(SOURCE);
        return diagnostic;
    }

    String render(Message message) {
        return renderer.render(message);
    }

    private Diagnostic finding(String uri, Places places, LocatedDiagnostic finding, Message message) {
        String rule = finding.diagnostic().ruleId();
        Diagnostic diagnostic =
                diagnostic(places, finding.range(), finding.diagnostic().severity(), rule, renderer.render(message));
        if (client.codeDescription() && ruleDocumentationBase.isPresent()) {
            diagnostic.setCodeDescription(new DiagnosticCodeDescription(ruleDocumentationBase.get() + rule + ".md"));
        }
        if (client.relatedInformation() && !finding.related().isEmpty()) {
            diagnostic.setRelatedInformation(finding.related().stream()
                    .map(place -> new DiagnosticRelatedInformation(
                            new Location(uri, places.toClient(place.range())), renderer.render(place.message())))
                    .toList());
        }
        if (client.data()) {
            JsonObject data = new JsonObject();
            data.addProperty("rule", rule);
            diagnostic.setData(data);
        }
        return diagnostic;
    }

    private static Diagnostic diagnostic(
            Places places, TextRange range, Severity severity, String code, String message) {
        Diagnostic diagnostic = new Diagnostic(places.toClient(range), message);
        diagnostic.setSeverity(
                switch (severity) {
                    case ERROR -> DiagnosticSeverity.Error;
                    case WARNING -> DiagnosticSeverity.Warning;
                    case INFO -> DiagnosticSeverity.Information;
                    case HINT -> DiagnosticSeverity.Hint;
                });
        diagnostic.setCode(code);
        diagnostic.setSource(SOURCE);
        return diagnostic;
    }
}
