package dev.netpol.server;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

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
        file.close(() -> publish(new PublishDiagnosticsParams(file.latest().uri(), List.of())));
    }

    @Override
    public void everythingChanged() {
        files.all().forEach(this::changed);
    }

    @Override
    public void aboutUnopened(String uri, List<Diagnostic> findings) {
        publish(new PublishDiagnosticsParams(uri, findings));
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
        Optional<List<Diagnostic>> findings = judge.judge(file, state, () -> file.isOutdated(judgement));
        findings.ifPresent(list ->
                file.whileOpen(() -> publish(new PublishDiagnosticsParams(state.uri(), list, state.version()))));
    }

    private void publish(PublishDiagnosticsParams params) {
        connection.notify("textDocument/publishDiagnostics", params);
    }
}
