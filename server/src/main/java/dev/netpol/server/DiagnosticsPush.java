package dev.netpol.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Sends diagnostics to a client that does not ask for them, as soon as they are known.
 *
 * <p>One worker at a time judges a file, always its latest state. An edit cancels a judgement that is going on; the next one
 * begins as soon as nothing more is waiting to be read, so that a burst of edits is done in one go, without any delay, and
 * the last state is always sent.
 */
final class DiagnosticsPush implements DiagnosticsDelivery {
    private final Connection connection;
    private final OpenFiles files;
    private final FileJudge judge;
    private final CompletableFuture<Void> ready;
    private final Executor workers;
    private final ClientLog log;
    private final Set<TrackedFile> changed = new LinkedHashSet<>();

    /** @param ready done when there are settings to judge by */
    DiagnosticsPush(
            Connection connection,
            OpenFiles files,
            FileJudge judge,
            CompletableFuture<Void> ready,
            Executor workers,
            ClientLog log) {
        this.connection = connection;
        this.files = files;
        this.judge = judge;
        this.ready = ready;
        this.workers = workers;
        this.log = log;
    }

    @Override
    public void changed(TrackedFile file) {
        file.want();
        changed.add(file);
    }

    @Override
    public void nothingWaits() {
        for (TrackedFile file : changed) {
            if (file.release()) {
                ready.thenRunAsync(() -> judgeUntilEnough(file), workers);
            }
        }
        changed.clear();
    }

    @Override
    public void closed(TrackedFile file) {
        file.close(() -> publish(file.latest().uri(), new JsonArray(), Optional.empty()));
    }

    @Override
    public void everythingChanged() {
        files.all().forEach(this::changed);
    }

    @Override
    public void aboutUnopened(String uri, JsonArray findings) {
        publish(uri, findings, Optional.empty());
    }

    private void judgeUntilEnough(TrackedFile file) {
        long judgement;
        do {
            judgement = file.released();
            try {
                connection.awaitRoom();
                judgeOnce(file, judgement);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                // The file must be judged again when it changes, whatever happened.
                log.error("Findings could not be sent: " + e);
            }
        } while (!file.isEnough(judgement));
    }

    private void judgeOnce(TrackedFile file, long judgement) {
        OpenFile state = file.latest();
        Optional<JsonArray> findings = judge.judge(file, state, () -> file.isOutdated(judgement));
        findings.ifPresent(list -> file.whileOpen(() -> publish(state.uri(), list, Optional.of(state.version()))));
    }

    private void publish(String uri, JsonArray findings, Optional<Integer> version) {
        JsonObject params = new JsonObject();
        params.addProperty("uri", uri);
        params.add("diagnostics", findings);
        version.ifPresent(number -> params.addProperty("version", number));
        connection.notify("textDocument/publishDiagnostics", params);
    }
}
