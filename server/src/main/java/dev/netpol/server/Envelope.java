package dev.netpol.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The shapes of JSON-RPC's messages. */
final class Envelope {
    private Envelope() {}

    /** What is told, or asked once it has an id; without parameters if they are the JSON null. */
    static JsonObject of(String method, JsonElement params) {
        JsonObject message = empty();
        message.addProperty("method", method);
        if (!params.isJsonNull()) {
            message.add("params", params);
        }
        return message;
    }

    static JsonObject result(JsonElement id, JsonElement result) {
        JsonObject response = empty();
        response.add("id", id);
        response.add("result", result);
        return response;
    }

    static JsonObject error(JsonElement id, ProtocolError reason) {
        JsonObject error = new JsonObject();
        error.addProperty("code", reason.code().getValue());
        error.addProperty("message", reason.text());
        reason.data().ifPresent(data -> error.add("data", data));
        JsonObject response = empty();
        response.add("id", id);
        response.add("error", error);
        return response;
    }

    private static JsonObject empty() {
        JsonObject message = new JsonObject();
        message.addProperty("jsonrpc", "2.0");
        return message;
    }
}
