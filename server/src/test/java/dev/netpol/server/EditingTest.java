package dev.netpol.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What matters here is how much is said and when, not what. */
final class EditingTest {
    private static final String POLICY =
            "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a}\nspec: {podSelector: {}}\n";
    private static final String URI = "file:///a.yaml";
    private static final String MONSTER = "file:///monster.yaml";

    @ParameterizedTest
    @ValueSource(ints = {1, 300})
    void aBurstOfEditsIsAnsweredOnceOrAFewTimes(int policies) {
        try (PipedServer server = new PipedServer()) {
            RawClient client = server.client();
            client.start("{}");
            open(client, POLICY.replace("name: a", "name: a, name: b") + POLICY.repeat(policies - 1));
            published(client, 1);
            int before = client.heard().size();

            StringBuilder burst = new StringBuilder();
            for (int version = 2; version <= 201; version++) {
                // A key is typed and taken back again; the last version has it.
                String body = change(version, version % 2 == 1 ? edit(3, 18, 18, ", name: b") : edit(3, 18, 27, ""));
                burst.append("Content-Length: ")
                        .append(body.length())
                        .append("\r\n\r\n")
                        .append(body);
            }
            client.sendBytes(burst.toString());

            JsonArray last = published(client, 201).getAsJsonArray("diagnostics");
            assertEquals(1, last.size());
            assertEquals(
                    "duplicate-mapping-key",
                    last.get(0).getAsJsonObject().get("code").getAsString());
            int published = client.heard().size() - before;

            assertTrue(published <= 10, published + " times");
        }
    }

    @Test
    void aClientThatReadsNothingStopsNeitherReadingNorItself() {
        try (PipedServer server = new PipedServer()) {
            RawClient client = server.client();
            client.start("{}");
            open(client, POLICY.replace("name: a", "name: a, name: b").repeat(300));
            published(client, 1);

            client.pause();
            for (int version = 2; version <= 2000; version++) {
                client.sendBody(change(version, edit(0, 3, 3, version % 50 == 0 ? "\n#" : "#")));
            }
            client.resume();

            assertEquals(
                    200, published(client, 2000).getAsJsonArray("diagnostics").size());
        }
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void aMonstrousFileSpoilsNothingButItself(String text) {
        try (PipedServer server = new PipedServer()) {
            RawClient client = server.client();
            client.start("{}");
            client.send(opening(MONSTER, text));
            published(client, MONSTER, 1);
            open(client, POLICY.replace("name: a", "name: a, name: b"));
            assertEquals(1, published(client, 1).getAsJsonArray("diagnostics").size());
            client.sendBody(change(2, edit(0, 3, 3, " # still here")));
            assertEquals(1, published(client, 2).getAsJsonArray("diagnostics").size());
        }
    }

    static Stream<String> monsters() {
        String policy = POLICY.substring(0, POLICY.length() - "}}\n".length());
        return Stream.of(
                policy + "[".repeat(10_000),
                policy + "{a: ".repeat(10_000),
                POLICY + "a:\n"
                        + Stream.iterate("", indent -> indent + " ")
                                .limit(2_000)
                                .reduce("", (all, indent) -> all + indent + "a:\n"),
                policy + "\0",
                "\ud800",
                policy + "&a [".repeat(2_000),
                "- ".repeat(20_000),
                "a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: [*f,*f,*f,*f,*f,*f,*f,*f,*f]\n"
                        + POLICY.substring(4));
    }

    private static void open(RawClient client, String text) {
        client.send(opening(URI, text));
    }

    private static JsonObject opening(String uri, String text) {
        JsonObject document = new JsonObject();
        document.addProperty("uri", uri);
        document.addProperty("languageId", "yaml");
        document.addProperty("version", 1);
        document.addProperty("text", text);
        JsonObject params = new JsonObject();
        params.add("textDocument", document);
        JsonObject message = new JsonObject();
        message.addProperty("method", "textDocument/didOpen");
        message.add("params", params);
        return message;
    }

    private static String change(int version, String edit) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\""
                + URI + "\",\"version\":" + version + "},\"contentChanges\":[" + edit + "]}}";
    }

    private static String edit(int line, int start, int end, String text) {
        return "{\"range\":{\"start\":{\"line\":" + line + ",\"character\":" + start + "},\"end\":{\"line\":" + line
                + ",\"character\":" + end + "}},\"text\":" + new JsonPrimitive(text) + "}";
    }

    private static JsonObject published(RawClient client, int version) {
        return published(client, URI, version);
    }

    private static JsonObject published(RawClient client, String uri, int version) {
        return client.await(message -> RawClient.method(message).equals("textDocument/publishDiagnostics")
                        && message.getAsJsonObject("params")
                                .get("uri")
                                .getAsString()
                                .equals(uri)
                        && message.getAsJsonObject("params").get("version").getAsInt() == version)
                .getAsJsonObject("params");
    }
}
