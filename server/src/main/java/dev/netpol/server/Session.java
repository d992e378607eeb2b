package dev.netpol.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.netpol.ide.LanguageService;
import dev.netpol.lint.Rule;
import dev.netpol.message.MessageRenderer;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.SettingsProblem;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * The work with one client, once both have said what they can do.
 *
 * <p>What it does with each message is done by the reading thread, so it must be quick: state is replaced here, and
 * everything that computes goes to the workers.
 */
final class Session {
    private static final MessageTemplate SETTINGS =
            new MessageTemplate("server.editor-settings", "The editor's settings, section {0}: {1}");

    private final Connection connection;
    private final ClientLog log;
    private final ClientProfile client;
    private final JsonObject offer;
    private final OpenFiles files;
    private final EditorSettings editorSettings;
    private final SettingsFiles settingsFiles;
    private final DiagnosticsDelivery delivery;
    private final DiagnosticTranslator translator;
    private final Map<String, Function<Params, CompletableFuture<? extends JsonElement>>> requests;
    private final Map<String, Consumer<Params>> notifications;
    private volatile WorkspaceFolders folders;
    private boolean begun;

    Session(
            Connection connection,
            ClientLog log,
            Executor workers,
            Supplier<LanguageService> service,
            String version,
            Params initialize) {
        this.connection = connection;
        this.log = log;
        this.client = ClientProfile.of(initialize.get("capabilities"));
        this.offer = Offer.to(client, version);
        this.folders = WorkspaceFolders.of(initialize);
        this.files = new OpenFiles(client.positionEncoding(), log);
        Params options = initialize.get("initializationOptions");
        MessageRenderer renderer = MessageRenderer.english();
        this.translator =
                new DiagnosticTranslator(client, InitializationOptions.ruleDocumentationBase(options), renderer);
        Supplier<Set<String>> rules =
                () -> service.get().rules().stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());
        this.settingsFiles = new SettingsFiles(rules, new SettingsFileReports(translator, log, this::publishUnopened));
        this.editorSettings = new EditorSettings(
                connection,
                client,
                InitializationOptions.settings(options),
                rules,
                this::complain,
                this::everythingChanged);
        FileSettings settings = new FileSettings(() -> folders, editorSettings, settingsFiles);
        FileJudge judge = new FileJudge(service, settings, translator, log);
        CompletableFuture<Void> ready = editorSettings.known();
        CodeActions actions = new CodeActions(files, judge, translator, client.positionEncoding(), ready, workers);
        if (client.pullsDiagnostics()) {
            DiagnosticsPull pull = new DiagnosticsPull(connection, files, judge, ready, workers);
            this.delivery = pull;
            this.requests =
                    Map.of("textDocument/diagnostic", pull::report, "textDocument/codeAction", actions::actions);
        } else {
            this.delivery = new DiagnosticsPush(connection, files, judge, ready, workers, log);
            this.requests = Map.of("textDocument/codeAction", actions::actions);
        }
        this.notifications = Map.of(
                "initialized", params -> begin(),
                "textDocument/didOpen", this::opened,
                "textDocument/didChange", params -> files.change(params).ifPresent(this::changed),
                "textDocument/didClose", this::closed,
                "textDocument/didSave", this::saved,
                "workspace/didChangeConfiguration", this::configured,
                "workspace/didChangeWorkspaceFolders", this::foldersChanged,
                "workspace/didChangeWatchedFiles", params -> lookAgain(),
                "$/setTrace", params -> log.setTrace(params.get("value").string()));
        initialize.get("trace").optionalString().ifPresent(log::setTrace);
    }

    /** The answer to the client's first request. */
    JsonObject offer() {
        return offer;
    }

    CompletableFuture<? extends JsonElement> request(String method, Params params) {
        Function<Params, CompletableFuture<? extends JsonElement>> handler = requests.get(method);
        if (handler == null) {
            throw new ProtocolError(ResponseErrorCode.MethodNotFound, "There is no request " + method);
        }
        log.details(method, () -> params.json().toString());
        return handler.apply(params);
    }

    void notification(String method, Params params) {
        Consumer<Params> handler = notifications.get(method);
        if (handler != null) {
            log.details(method, () -> params.json().toString());
            handler.accept(params);
        } else if (!method.startsWith("$/") && !method.startsWith("window/")) {
            log.once("unknown " + method, "There is no notification " + method);
        }
    }

    /** All that has arrived is dealt with. */
    void nothingWaits() {
        delivery.nothingWaits();
    }

    /** Starts to ask the client things; it may be asked from its first notification on. */
    private void begin() {
        if (!begun) {
            begun = true;
            editorSettings.ask(folders);
            Registrations.ask(connection, client, log);
        }
    }

    private void opened(Params params) {
        begin();
        TrackedFile file = files.open(params);
        if (!client.registersWatchedFiles()) {
            settingsFiles.lookAgain();
        }
        changed(file);
    }

    private void changed(TrackedFile file) {
        OpenFile state = file.latest();
        if (state.isSettings()) {
            FileUri.path(state.uri()).ifPresent(path -> settingsFiles.opened(path, state.yaml()));
            everythingChanged();
        } else {
            delivery.changed(file);
        }
    }

    private void closed(Params params) {
        files.close(params).ifPresent(file -> {
            delivery.closed(file);
            OpenFile state = file.latest();
            if (state.isSettings()) {
                FileUri.path(state.uri()).ifPresent(settingsFiles::closed);
                everythingChanged();
            }
        });
    }

    private void saved(Params params) {
        String uri = params.get("textDocument").get("uri").string();
        if (!client.registersWatchedFiles() && SettingsFiles.isNameOf(uri)) {
            lookAgain();
        }
    }

    private void configured(Params params) {
        if (client.configuration()) {
            editorSettings.ask(folders);
        } else {
            editorSettings.told(params.get("settings"));
        }
    }

    private void foldersChanged(Params params) {
        folders = folders.changed(params.get("event"));
        editorSettings.ask(folders);
        lookAgain();
    }

    private void lookAgain() {
        settingsFiles.lookAgain();
        everythingChanged();
    }

    private void everythingChanged() {
        delivery.everythingChanged();
    }

    private void publishUnopened(String uri, JsonArray findings) {
        delivery.aboutUnopened(uri, findings);
    }

    private void complain(SettingsProblem problem) {
        log.showOnce(translator.render(SETTINGS.with(EditorSettings.SECTION, problem.message())));
    }
}
