package dev.netpol.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * What the server can do, as told to a client.
 *
 * <p>Made by hand: lsp4j's type of it holds every capability there is, each a class to load at the start.
 */
final class Offer {
    private static final int INCREMENTAL = 2;

    private Offer() {}

    static JsonObject to(ClientProfile client, String version) {
        JsonObject server = new JsonObject();
        server.addProperty("name", "Netpol");
        server.addProperty("version", version);
        JsonObject offer = new JsonObject();
        offer.add("capabilities", capabilities(client));
        offer.add("serverInfo", server);
        return offer;
    }

    private static JsonObject capabilities(ClientProfile client) {
        JsonObject sync = new JsonObject();
        sync.addProperty("openClose", true);
        sync.addProperty("change", INCREMENTAL);
        sync.addProperty("save", true);
        JsonObject folders = new JsonObject();
        folders.addProperty("supported", true);
        folders.addProperty("changeNotifications", true);
        JsonObject workspace = new JsonObject();
        workspace.add("workspaceFolders", folders);
        JsonObject capabilities = new JsonObject();
        if (client.offersEncodings()) {
            capabilities.addProperty(
                    "positionEncoding", client.positionEncoding().protocolName());
        }
        capabilities.add("textDocumentSync", sync);
        capabilities.add("codeActionProvider", codeActions());
        if (client.pullsDiagnostics()) {
            JsonObject diagnostics = new JsonObject();
            diagnostics.addProperty("identifier", "netpol");
            diagnostics.addProperty("interFileDependencies", true);
            diagnostics.addProperty("workspaceDiagnostics", false);
            capabilities.add("diagnosticProvider", diagnostics);
        }
        capabilities.add("workspace", workspace);
        return capabilities;
    }

    private static JsonObject codeActions() {
        JsonArray kinds = new JsonArray();
        kinds.add(CodeActions.QUICK_FIX);
        kinds.add(CodeActions.FIX_ALL);
        JsonObject actions = new JsonObject();
        actions.add("codeActionKinds", kinds);
        return actions;
    }
}
