package dev.netpol.server;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server ends when the process that its client named has ended. */
final class ParentWatchTest {

    @Test
    void noticesTheEndOfTheProcess() throws IOException, InterruptedException {
        Process parent = waiting();
        try (PipedServer server = new PipedServer()) {
            initialize(server.client(), Long.toString(parent.pid()));
            parent.destroyForcibly().waitFor();
            server.awaitAbandoned();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void doesNotWatchOneThatHasEndedAlready() throws IOException, InterruptedException {
        Process parent = waiting();
        parent.destroyForcibly().waitFor();
        assertFalse(new ParentWatch(Duration.ZERO, () -> {}).start(parent.pid()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "0", "-1", "1e30", "\"x\""})
    void startsWithoutAny(String none) {
        try (PipedServer server = new PipedServer()) {
            initialize(server.client(), none);
            assertFalse(server.isAbandoned());
        }
    }

    /** Waits for its input until it is ended. */
    public static void main(String[] arguments) throws IOException {
        System.in.read();
    }

    private static Process waiting() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-Xshare:auto",
                        "-cp",
                        Path.of("target", "test-classes").toString(),
                        ParentWatchTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void initialize(RawClient client, String processId) {
        client.send("{\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{},\"processId\":" + processId
                + "}}");
        client.awaitAnswer("1");
    }
}
