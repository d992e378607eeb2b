package dev.netpol.server;

import dev.netpol.ide.LanguageService;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The language server, for one client. */
public final class LanguageServer {
    private static final long LONGEST_MESSAGE = 256 << 20;

    /** A message is there several times while it is read: as bytes, as text, as JSON, as the text of a file. */
    private static final int MEMORY_PER_BYTE = 8;

    private static final long LAST_WORDS_MILLISECONDS = 2000;

    private final String version;
    private final Duration parentWatchInterval;
    private final Runnable abandoned;

    /**
     * @param version what the client is told
     * @param parentWatchInterval how often to look whether the client's process still runs
     * @param abandoned run, by any thread, when the client is gone without having closed the stream
     */
    LanguageServer(String version, Duration parentWatchInterval, Runnable abandoned) {
        this.version = version;
        this.parentWatchInterval = parentWatchInterval;
        this.abandoned = abandoned;
    }

    /** Serves until the client says that it is enough, or its stream ends; answers the exit code. */
    int serve(InputStream in, OutputStream out) throws InterruptedException {
        Workers workers = new Workers();
        MessageWriter writer = new MessageWriter(out, abandoned);
        int longest = (int) Math.min(LONGEST_MESSAGE, Runtime.getRuntime().maxMemory() / MEMORY_PER_BYTE);
        Connection connection = new Connection(in, writer, longest);
        ClientLog log = new ClientLog(connection);
        // Its rules are loaded while the client is still introducing itself.
        CompletableFuture<LanguageService> service = CompletableFuture.supplyAsync(
                () -> new LanguageService(failure ->
                        log.once(failure.ruleId(), "The rule " + failure.ruleId() + " failed: " + failure.cause())),
                workers);
        Lifecycle lifecycle = new Lifecycle(
                initialize -> {
                    initialize.get("processId").optionalLong().ifPresent(this::watch);
                    return new Session(connection, log, workers, service::join, version, initialize);
                },
                log);
        writer.start();
        try {
            connection.listen(lifecycle);
        } catch (IOException e) {
            log.error("The stream from the client broke: " + e);
        }
        if (!lifecycle.isOver()) {
            // Somebody who only closed his end, as a shell does behind a recorded session, still listens.
            workers.finish(LAST_WORDS_MILLISECONDS);
        }
        workers.stop();
        connection.cancelAll();
        writer.finish(LAST_WORDS_MILLISECONDS);
        return lifecycle.exitCode();
    }

    private void watch(long processId) {
        new ParentWatch(parentWatchInterval, abandoned).start(processId);
    }
}
