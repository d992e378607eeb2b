package dev.netpol.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server in this process, at the other end of two pipes of the operating system. */
final class PipedServer implements AutoCloseable {
    static final Duration PARENT_WATCH_INTERVAL = Duration.ofMillis(50);

    private final RawClient client;
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final CompletableFuture<Void> abandoned = new CompletableFuture<>();

    PipedServer() {
        try {
            Pipe toServer = Pipe.open();
            Pipe toClient = Pipe.open();
            InputStream in = Channels.newInputStream(toServer.source());
            OutputStream out = Channels.newOutputStream(toClient.sink());
            Thread thread = new Thread(() -> serve(in, out), "test-server");
            thread.setDaemon(true);
            thread.start();
            client = new RawClient(
                    Channels.newInputStream(toClient.source()), Channels.newOutputStream(toServer.sink()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    RawClient client() {
        return client;
    }

    /** What the server's process would exit with, once it does. */
    int exitCode() {
        return exitCode.orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** Waits until the server finds that its client is gone. */
    void awaitAbandoned() {
        abandoned.orTimeout(30, TimeUnit.SECONDS).join();
    }

    boolean isAbandoned() {
        return abandoned.isDone();
    }

    @Override
    public void close() {
        client.close();
        exitCode();
    }

    private void serve(InputStream in, OutputStream out) {
        try (in;
                out) {
            LanguageServer server = new LanguageServer("test", PARENT_WATCH_INTERVAL, () -> abandoned.complete(null));
            exitCode.complete(server.serve(in, out));
        } catch (IOException | InterruptedException | RuntimeException e) {
            exitCode.completeExceptionally(e);
        }
    }
}
