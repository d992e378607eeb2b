package dev.netpol.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Answers a client that asks for diagnostics, and tells it when to ask again. */
final class DiagnosticsPull implements DiagnosticsDelivery {
    private final Connection connection;
    private final OpenFiles files;
    private final FileJudge judge;
    private final CompletableFuture<Void> ready;
    private final Executor workers;
    private boolean refreshing;
    private boolean refreshAgain;

    /** @param ready done when there are settings to judge by */
    DiagnosticsPull(
            Connection connection, OpenFiles files, FileJudge judge, CompletableFuture<Void> ready, Executor workers) {
        this.connection = connection;
        this.files = files;
        this.judge = judge;
        this.ready = ready;
        this.workers = workers;
    }

    /** Answers with what is wrong in a file as it stands when it is asked for. */
    CompletableFuture<JsonObject> report(Params params) {
        TrackedFile file = files.get(params.get("textDocument").get("uri").string());
        Optional<String> previous = params.get("previousResultId").optionalString();
        OpenFile state = file.latest();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        ready.thenRunAsync(() -> answer(file, state, previous, answer), workers).exceptionally(failure -> {
            answer.completeExceptionally(failure);
            return null;
        });
        return answer;
    }

    @Override
    public void changed(TrackedFile file) {
        // The client knows, and asks.
    }

    @Override
    public void closed(TrackedFile file) {
        file.close(() -> {});
    }

    @Override
    public synchronized void everythingChanged() {
        refreshAgain = refreshing;
        if (!refreshing) {
            refreshing = true;
            connection
                    .ask("workspace/diagnostic/refresh", JsonNull.INSTANCE)
                    .whenComplete((answer, failure) -> refreshed());
        }
    }

    @Override
    public void nothingWaits() {
        // What is asked for is answered at once.
    }

    @Override
    public void aboutUnopened(String uri, JsonArray findings) {
        // They are logged; a client that asks is not sent what it did not ask for.
    }

    private synchronized void refreshed() {
        refreshing = false;
        if (refreshAgain) {
            everythingChanged();
        }
    }

    private void answer(
            TrackedFile file, OpenFile state, Optional<String> previous, CompletableFuture<JsonObject> answer) {
        judge.judge(file, state, () -> answer.isDone() || file.latest() != state || file.isClosed())
                .ifPresentOrElse(
                        findings -> answer.complete(report(file, findings, previous)),
                        () -> answer.completeExceptionally(outdated(file)));
    }

    private static JsonObject report(TrackedFile file, JsonArray findings, Optional<String> previous) {
        String id = file.resultId(findings);
        boolean unchanged = previous.equals(Optional.of(id));
        JsonObject report = new JsonObject();
        report.addProperty("kind", unchanged ? "unchanged" : "full");
        report.addProperty("resultId", id);
        if (!unchanged) {
            report.add("items", findings);
        }
        return report;
    }

    private static ProtocolError outdated(TrackedFile file) {
        if (file.isClosed()) {
            return new ProtocolError(ResponseErrorCode.ContentModified, "The file was closed");
        }
        // Clients take "content modified" for "nothing is wrong" here; this is the protocol's own word for it.
        JsonObject data = new JsonObject();
        data.addProperty("retriggerRequest", true);
        return new ProtocolError(ResponseErrorCode.ServerCancelled, "The file was edited meanwhile", Optional.of(data));
    }
}
