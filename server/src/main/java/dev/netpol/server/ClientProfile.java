package dev.netpol.server;

import java.util.List;
import java.util.Optional;

/**
 * What matters of a client's capabilities.
 *
 * @param positionEncoding what it counts columns in
 * @param offersEncodings whether it gave a choice of that
 * @param pullsDiagnostics whether it asks for diagnostics, and can be told to ask again
 * @param relatedInformation whether diagnostics may speak of other places
 * @param codeDescription whether diagnostics may link to the page of their rule
 * @param data whether diagnostics may carry data
 * @param configuration whether it can be asked for settings
 * @param registersConfiguration whether it tells of changed settings only when asked to
 * @param registersWatchedFiles whether it can be asked to watch files
 */
record ClientProfile(
        PositionEncoding positionEncoding,
        boolean offersEncodings,
        boolean pullsDiagnostics,
        boolean relatedInformation,
        boolean codeDescription,
        boolean data,
        boolean configuration,
        boolean registersConfiguration,
        boolean registersWatchedFiles) {

    static ClientProfile of(Params capabilities) {
        Params workspace = capabilities.get("workspace");
        Params textDocument = capabilities.get("textDocument");
        Params published = textDocument.get("publishDiagnostics");
        Params pulled = textDocument.get("diagnostic");
        List<Params> encodings =
                capabilities.get("general").get("positionEncodings").optionalList();
        return new ClientProfile(
                encodings.stream()
                        .map(Params::optionalString)
                        .flatMap(Optional::stream)
                        .map(PositionEncoding::named)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(PositionEncoding.UTF_16),
                !encodings.isEmpty(),
                pulled.isObject()
                        && workspace.get("diagnostics").get("refreshSupport").isTrue(),
                either(published, pulled, "relatedInformation"),
                either(published, pulled, "codeDescriptionSupport"),
                either(published, pulled, "dataSupport"),
                workspace.get("configuration").isTrue(),
                workspace
                        .get("didChangeConfiguration")
                        .get("dynamicRegistration")
                        .isTrue(),
                workspace
                        .get("didChangeWatchedFiles")
                        .get("dynamicRegistration")
                        .isTrue());
    }

    private static boolean either(Params published, Params pulled, String capability) {
        return published.get(capability).isTrue() || pulled.get(capability).isTrue();
    }
}
