package dev.netpol.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** Asks a client to tell of what it tells only on demand. */
final class Registrations {
    private Registrations() {}

    static void ask(Connection connection, ClientProfile client, ClientLog log) {
        JsonArray registrations = new JsonArray();
        if (client.registersConfiguration()) {
            JsonObject section = new JsonObject();
            section.addProperty("section", EditorSettings.SECTION);
            registrations.add(registration("workspace/didChangeConfiguration", section));
        }
        if (client.registersWatchedFiles()) {
            JsonObject watcher = new JsonObject();
            watcher.addProperty("globPattern", "**/" + SettingsFiles.NAME);
            JsonArray watchers = new JsonArray();
            watchers.add(watcher);
            JsonObject options = new JsonObject();
            options.add("watchers", watchers);
            registrations.add(registration("workspace/didChangeWatchedFiles", options));
        }
        if (!registrations.isEmpty()) {
            JsonObject params = new JsonObject();
            params.add("registrations", registrations);
            connection.ask("client/registerCapability", params).exceptionally(failure -> {
                log.warning("The client will not tell of changed settings: " + failure.getMessage());
                return new Params("result", JsonNull.INSTANCE);
            });
        }
    }

    private static JsonObject registration(String method, JsonObject options) {
        JsonObject registration = new JsonObject();
        registration.addProperty("id", "netpol:" + method);
        registration.addProperty("method", method);
        registration.add("registerOptions", options);
        return registration;
    }
}
