package dev.netpol.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.junit.jupiter.api.Test;

/** A client that asks again, and says what it knows. */
final class UnchangedReportTest {
    private static final String URI = "file:///a.yaml";
    private static final String POLICY =
            "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a}\nspec: {podSelector: {}}\n";

    private int requests;

    @Test
    void isSentNothingAnewUnlessTheFindingsDiffer() {
        try (PipedServer server = new PipedServer()) {
            RawClient client = server.client();
            client.start(
                    "{\"textDocument\":{\"diagnostic\":{}},\"workspace\":{\"diagnostics\":{\"refreshSupport\":true}}}");
            client.send("{\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"" + URI
                    + "\",\"languageId\":\"yaml\",\"version\":1,\"text\":" + new JsonPrimitive(POLICY) + "}}}");
            String first = full(ask(client, ""));
            assertEquals(
                    "{\"kind\":\"unchanged\",\"resultId\":\"" + first + "\"}",
                    ask(client, first).toString());

            change(client, 2, "# a comment\n" + POLICY);
            assertEquals("unchanged", ask(client, first).get("kind").getAsString());

            change(client, 3, POLICY.replace("name: a", "name: a, name: b"));
            String second = full(ask(client, first));
            assertNotEquals(first, second);
            full(ask(client, first));
            full(ask(client, ""));
            assertEquals("unchanged", ask(client, second).get("kind").getAsString());

            change(client, 4, "# moved\n" + POLICY.replace("name: a", "name: a, name: b"));
            assertNotEquals(second, full(ask(client, second)), "the finding is elsewhere now");
        }
    }

    private static String full(JsonObject report) {
        assertEquals("full", report.get("kind").getAsString());
        return report.get("resultId").getAsString();
    }

    private JsonObject ask(RawClient client, String previous) {
        String id = "ask " + ++requests;
        client.send("{\"id\":\"" + id
                + "\",\"method\":\"textDocument/diagnostic\",\"params\":{\"textDocument\":{\"uri\":\"" + URI + "\"}"
                + (previous.isEmpty() ? "" : ",\"previousResultId\":\"" + previous + "\"") + "}}");
        return client.awaitAnswer(id).getAsJsonObject("result");
    }

    private static void change(RawClient client, int version, String text) {
        client.send("{\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"" + URI
                + "\",\"version\":" + version + "},\"contentChanges\":[{\"text\":" + new JsonPrimitive(text) + "}]}}");
    }
}
