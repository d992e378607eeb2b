package dev.netpol.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.netpol.ide.FileDiagnostics;
import dev.netpol.ide.LocatedDiagnostic;
import dev.netpol.lint.Diagnostic.Fix;
import dev.netpol.message.MessageTemplate;
import dev.netpol.text.TextEdit;
import dev.netpol.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Offers what mends the findings at a place, or all that can be mended unasked. */
final class CodeActions {
    static final String QUICK_FIX = "quickfix";
    static final String FIX_ALL = "source.fixAll";
    private static final MessageTemplate ALL =
            new MessageTemplate("server.fix-all", "Mend all network policies of this file where only one way is meant");

    private final OpenFiles files;
    private final FileJudge judge;
    private final DiagnosticTranslator translator;
    private final PositionEncoding encoding;
    private final CompletableFuture<Void> ready;
    private final Executor workers;

    CodeActions(
            OpenFiles files,
            FileJudge judge,
            DiagnosticTranslator translator,
            PositionEncoding encoding,
            CompletableFuture<Void> ready,
            Executor workers) {
        this.files = files;
        this.judge = judge;
        this.translator = translator;
        this.encoding = encoding;
        this.ready = ready;
        this.workers = workers;
    }

    /** Answers with the actions for a range of a file as it stands when it is asked for. */
    CompletableFuture<JsonArray> actions(Params params) {
        TrackedFile file = files.get(params.get("textDocument").get("uri").string());
        OpenFile state = file.latest();
        TextRange range = new Places(state.text(), encoding).range(params.get("range"));
        List<String> only = params.get("context").get("only").optionalList().stream()
                .flatMap(kind -> kind.optionalString().stream())
                .toList();
        CompletableFuture<JsonArray> answer = new CompletableFuture<>();
        ready.thenRunAsync(() -> answer.complete(actions(file, state, range, only, answer)), workers)
                .exceptionally(failure -> {
                    answer.completeExceptionally(failure);
                    return null;
                });
        return answer;
    }

    private JsonArray actions(
            TrackedFile file, OpenFile state, TextRange range, List<String> only, CompletableFuture<JsonArray> answer) {
        JsonArray actions = new JsonArray();
        Optional<FileDiagnostics> found = judge.diagnostics(file, state, answer::isDone);
        if (found.isEmpty()) {
            return actions;
        }
        if (isWanted(QUICK_FIX, only)) {
            for (LocatedDiagnostic finding : found.get().touching(range)) {
                finding.fixes().forEach(fix -> actions.add(quickFix(state, finding, fix)));
            }
        }
        // Editors ask for it by name, on saving say; beside quick fixes it would only be in the way.
        List<TextEdit> safe = only.isEmpty() || !isWanted(FIX_ALL, only)
                ? List.of()
                : found.get().safeEdits();
        if (!safe.isEmpty()) {
            actions.add(action(state, translator.render(ALL.with()), FIX_ALL, safe));
        }
        return actions;
    }

    private JsonObject quickFix(OpenFile state, LocatedDiagnostic finding, Fix fix) {
        JsonObject action = action(state, translator.render(fix.title()), QUICK_FIX, fix.edits());
        JsonArray mended = new JsonArray(1);
        mended.add(translator.finding(state.uri(), new Places(state.text(), encoding), finding));
        action.add("diagnostics", mended);
        if (fix.safe()) {
            action.addProperty("isPreferred", true);
        }
        return action;
    }

    private JsonObject action(OpenFile state, String title, String kind, List<TextEdit> edits) {
        Places places = new Places(state.text(), encoding);
        JsonArray changes = new JsonArray(edits.size());
        for (TextEdit edit : edits) {
            JsonObject change = new JsonObject();
            change.add("range", places.toClient(edit.range()));
            change.addProperty("newText", edit.newText());
            changes.add(change);
        }
        JsonObject files = new JsonObject();
        files.add(state.uri(), changes);
        JsonObject edit = new JsonObject();
        edit.add("changes", files);
        JsonObject action = new JsonObject();
        action.addProperty("title", title);
        action.addProperty("kind", kind);
        action.add("edit", edit);
        return action;
    }

    /** Whether a client that wants only some kinds wants this one: each kind stands for all that it is the beginning of. */
    private static boolean isWanted(String kind, List<String> only) {
        return only.isEmpty()
                || only.stream()
                        .anyMatch(wanted -> wanted.isEmpty() || kind.equals(wanted) || kind.startsWith(wanted + "."));
    }
}
