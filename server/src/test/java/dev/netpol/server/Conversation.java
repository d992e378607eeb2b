package dev.netpol.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;

/**
 * What a client says, and what it must hear.
 *
 * <p>Each line is one step: {@code > JSON} is sent, {@code >body TEXT} is sent as if it were a message, {@code >bytes TEXT}
 * as it is, with {@code \r\n} for line ends; {@code start CAPABILITIES} introduces the client; {@code < JSON} must be the
 * next message, which may hold more than is written; {@code end} ends the stream; {@code exit N} is what the server must
 * exit with. Messages for a log are passed over unless one is expected. A line that begins with a blank goes on from the
 * one before. At the end nothing more may come.
 */
record Conversation(List<String> steps) {
    private static final Map<String, String> TEXTS = Map.of(
            "$GOOD",
                    "apiVersion: networking.k8s.io/v1\\nkind: NetworkPolicy\\nmetadata: {name: a}\\nspec: {podSelector: {}}\\n",
            "$TWICE",
                    "apiVersion: networking.k8s.io/v1\\nkind: NetworkPolicy\\nmetadata: {name: a, name: b}\\nspec: {podSelector: {}}\\n");

    void hold(PipedServer server) {
        RawClient client = server.client();
        boolean over = false;
        for (String step : steps) {
            String text = step.substring(step.indexOf(' ') + 1);
            for (Map.Entry<String, String> entry : TEXTS.entrySet()) {
                text = text.replace(entry.getKey(), entry.getValue());
            }
            String kind = step.contains(" ") ? step.substring(0, step.indexOf(' ')) : step;
            switch (kind) {
                case ">" -> client.send(text);
                case ">body" -> client.sendBody(text);
                case ">bytes" -> client.sendBytes(text.replace("\\r\\n", "\r\n"));
                case "start" -> client.start(text);
                case "<" -> expect(client, JsonParser.parseString(text).getAsJsonObject());
                case "end" -> client.close();
                case "exit" -> {
                    assertEquals(Integer.parseInt(text), server.exitCode());
                    over = true;
                }
                default -> throw new IllegalArgumentException(step);
            }
        }
        if (!over) {
            client.send("{\"id\":\"the end\",\"method\":\"no more\"}");
            expect(client, JsonParser.parseString("{\"id\":\"the end\"}").getAsJsonObject());
        }
    }

    private static void expect(RawClient client, JsonObject expected) {
        JsonObject message = client.await(received -> !isForLog(received) || isForLog(expected));
        // What is not spoken of is left out, so that a failure shows the difference and the rest of the message.
        if (!matches(expected, message)) {
            assertEquals(expected.toString(), message.toString());
        }
    }

    private static boolean isForLog(JsonObject message) {
        return RawClient.method(message).equals("window/logMessage");
    }

    private static boolean matches(JsonElement expected, JsonElement actual) {
        if (expected instanceof JsonObject wanted && actual instanceof JsonObject object) {
            return wanted.entrySet().stream()
                    .allMatch(entry ->
                            object.has(entry.getKey()) && matches(entry.getValue(), object.get(entry.getKey())));
        }
        if (expected instanceof JsonArray wanted && actual instanceof JsonArray array) {
            boolean all = wanted.size() == array.size();
            for (int i = 0; all && i < wanted.size(); i++) {
                all = matches(wanted.get(i), array.get(i));
            }
            return all;
        }
        if (expected instanceof JsonPrimitive wanted
                && wanted.isString()
                && wanted.getAsString().startsWith("…")) {
            return actual.isJsonPrimitive()
                    && actual.getAsString().contains(wanted.getAsString().substring(1));
        }
        return expected.equals(actual);
    }
}
