package dev.netpol.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings files on the disk. */
final class SettingsFilesTest {
    private static final String TWICE = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n"
            + "metadata: {name: a, name: b}\nspec: {podSelector: {}}\n";
    private static final int ERROR = 1;
    private static final int WARNING = 2;
    private static final int INFO = 3;
    private static final int HINT = 4;

    private final PipedServer server = new PipedServer();
    private final RawClient client = server.client();

    private Path folder;

    @BeforeEach
    void workspace(@TempDir Path temporary) throws IOException {
        folder = Files.createDirectories(temporary.toRealPath().resolve("a workspace/über"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theNearestFileWinsOverTheEditorAndIsReadAgainWhenItChanges() throws IOException {
        write(folder.resolveSibling(".netpol.yaml"), "rules: {duplicate-mapping-key: off}");
        write(folder.resolve(".netpol.yaml"), "rules: {duplicate-mapping-key: warning}");
        write(folder.resolve("c/.netpol.yaml"), "maxDiagnostics: 10");
        start("\"initializationOptions\":{\"rules\":{\"duplicate-mapping-key\":\"hint\"}},");

        assertEquals(WARNING, severity(open("a/b/policy.yaml")));
        assertEquals(HINT, severity(open("c/policy.yaml")), "the nearest file says nothing of this, the editor does");

        write(folder.resolve("a/.netpol.yaml"), "rules: {duplicate-mapping-key: info}");
        client.send(
                "{\"method\":\"workspace/didChangeWatchedFiles\",\"params\":{\"changes\":[{\"uri\":\"file:///x\",\"type\":1}]}}");
        assertEquals(INFO, severity(published("a/b/policy.yaml")));

        Files.delete(folder.resolve("a/.netpol.yaml"));
        client.send("{\"method\":\"workspace/didChangeWatchedFiles\",\"params\":{\"changes\":[]}}");
        assertEquals(WARNING, severity(published("a/b/policy.yaml")));
    }

    @Test
    void anExcludedFileHasNoFindings() throws IOException {
        write(folder.resolve(".netpol.yaml"), "exclude: [vendor/, /top.yaml]");
        start("");
        assertEquals(0, open("a/vendor/b/policy.yaml").size());
        assertEquals(0, open("top.yaml").size());
        assertEquals(1, open("a/top.yaml").size());
    }

    @Test
    void aBrokenFileIsReportedAndWhatIsRightInItCounts() throws IOException {
        write(folder.resolve(".netpol.yaml"), "rules: {duplicate-mapping-key: info}\nkubernetesVersion: [1]\n");
        start("");
        client.send(opening("policy.yaml"));

        JsonObject params =
                client.awaitMethod("textDocument/publishDiagnostics").getAsJsonObject("params");
        assertEquals(
                folder.resolve(".netpol.yaml").toUri().toString(),
                params.get("uri").getAsString());
        assertEquals(
                "{\"start\":{\"line\":1,\"character\":19},\"end\":{\"line\":1,\"character\":22}}",
                params.getAsJsonArray("diagnostics")
                        .get(0)
                        .getAsJsonObject()
                        .get("range")
                        .toString());
        assertTrue(client.awaitMethod("window/showMessage").toString().contains(".netpol.yaml:2: "));
        assertEquals(INFO, severity(published("policy.yaml")));

        write(folder.resolve(".netpol.yaml"), "rules: {duplicate-mapping-key: hint}");
        client.send("{\"method\":\"workspace/didChangeWatchedFiles\",\"params\":{\"changes\":[]}}");
        assertEquals(0, published(".netpol.yaml").size(), "the problem is gone");
        assertEquals(HINT, severity(published("policy.yaml")));
    }

    @Test
    void whatCannotBeReadIsReportedAndCountsForNothing() throws IOException {
        Path outside = folder.resolveSibling("secret.yaml");
        write(outside, "rules: {duplicate-mapping-key: off}");
        Files.createSymbolicLink(folder.resolve(".netpol.yaml"), outside);
        Files.createDirectories(folder.resolve("d/.netpol.yaml"));
        start("");
        client.send(opening("policy.yaml"));
        assertTrue(client.awaitMethod("window/showMessage").toString().contains("out of the workspace"));
        assertEquals(ERROR, severity(published("policy.yaml")));
        client.send(opening("d/policy.yaml"));
        assertTrue(client.awaitMethod("window/showMessage").toString().contains("not a file"));
        assertEquals(ERROR, severity(published("d/policy.yaml")));
    }

    @Test
    void withoutAWorkspaceFolderFilesUpToTheRepositoryCount() throws IOException {
        client.start("{}");
        write(folder.resolve("repository/.netpol.yaml"), "rules: {duplicate-mapping-key: info}");
        assertEquals(ERROR, severity(open("repository/a/policy.yaml")), "no repository yet");
        Files.createDirectories(folder.resolve("repository/.git"));
        assertEquals(INFO, severity(open("repository/a/other.yaml")));
        assertEquals(INFO, severity(open("repository/policy.yaml")));
    }

    private void start(String options) {
        client.send("{\"id\":1,\"method\":\"initialize\",\"params\":{" + options + "\"rootUri\":"
                + new JsonPrimitive(folder.toUri().toString()) + ",\"capabilities\":{}}}");
        client.awaitAnswer("1");
    }

    private JsonArray open(String name) {
        client.send(opening(name));
        return published(name);
    }

    private JsonObject opening(String name) {
        JsonObject document = new JsonObject();
        document.addProperty("uri", folder.resolve(name).toUri().toString());
        document.addProperty("languageId", "yaml");
        document.addProperty("version", 1);
        document.addProperty("text", TWICE);
        JsonObject params = new JsonObject();
        params.add("textDocument", document);
        JsonObject message = new JsonObject();
        message.addProperty("method", "textDocument/didOpen");
        message.add("params", params);
        return message;
    }

    private JsonArray published(String name) {
        String uri = folder.resolve(name).toUri().toString();
        return client.await(message -> RawClient.method(message).equals("textDocument/publishDiagnostics")
                        && message.getAsJsonObject("params")
                                .get("uri")
                                .getAsString()
                                .equals(uri))
                .getAsJsonObject("params")
                .getAsJsonArray("diagnostics");
    }

    private static int severity(JsonArray findings) {
        assertEquals(1, findings.size());
        return findings.get(0).getAsJsonObject().get("severity").getAsInt();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n");
    }
}
