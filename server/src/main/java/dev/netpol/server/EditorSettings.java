package dev.netpol.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.netpol.settings.SettingsLayer;
import dev.netpol.settings.SettingsProblem;
import dev.netpol.settings.SettingsReader;
import dev.netpol.settings.SettingsReading;
import dev.netpol.yaml.YamlFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the client's own settings say, for each workspace folder. */
final class EditorSettings {
    static final String SECTION = "networkPolicy";

    private static final long LONGEST_WAIT_SECONDS = 3;
    private static final String NO_FOLDER = "";

    private final Connection connection;
    private final ClientProfile client;
    private final Supplier<Set<String>> knownRules;
    private final Consumer<SettingsProblem> problems;
    private final Runnable changed;
    private final SettingsLayer initial;
    private final CompletableFuture<Void> known = new CompletableFuture<>();
    private volatile Map<String, SettingsLayer> layers = Map.of();
    private Map<String, JsonElement> answered = Map.of();
    private int asked;

    /**
     * @param initial what the client handed in when it started
     * @param problems told what is wrong with what the client sends
     * @param changed run when there are other settings than before
     */
    EditorSettings(
            Connection connection,
            ClientProfile client,
            Params initial,
            Supplier<Set<String>> knownRules,
            Consumer<SettingsProblem> problems,
            Runnable changed) {
        this.connection = connection;
        this.client = client;
        this.knownRules = knownRules;
        this.problems = problems;
        this.changed = changed;
        this.initial = layer(initial.json());
    }

    /** Done when the client has said what its settings are, or is not going to. */
    CompletableFuture<Void> known() {
        return known;
    }

    /** What the settings say of files in a folder, or in none. */
    SettingsLayer in(Optional<WorkspaceFolders.Folder> folder) {
        Map<String, SettingsLayer> current = layers;
        SettingsLayer general = current.getOrDefault(NO_FOLDER, initial);
        return folder.map(f -> current.getOrDefault(f.uri(), general)).orElse(general);
    }

    /** Asks the client, for each folder and for files in none; one that can't be asked has said all it has to say. */
    void ask(WorkspaceFolders folders) {
        if (!client.configuration()) {
            known.complete(null);
            return;
        }
        int question = ++asked;
        List<String> scopes = Stream.concat(folders.stream().map(WorkspaceFolders.Folder::uri), Stream.of(NO_FOLDER))
                .distinct()
                .toList();
        connection.ask("workspace/configuration", question(scopes)).whenComplete((answer, failure) -> {
            if (question == asked) {
                take(scopes, failure == null ? answer.optionalList() : List.of());
            }
        });
        // A client that never answers shall have its diagnostics too; one that does is never waited for in vain.
        known.completeOnTimeout(null, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    }

    /** Takes what a client tells that can't be asked. */
    void told(Params settings) {
        Params section = settings.get(SECTION);
        if (section.isPresent()) {
            take(List.of(NO_FOLDER), List.of(section));
        }
    }

    private static JsonObject question(List<String> scopes) {
        JsonArray items = new JsonArray();
        for (String scope : scopes) {
            JsonObject item = new JsonObject();
            if (!scope.equals(NO_FOLDER)) {
                item.addProperty("scopeUri", scope);
            }
            item.addProperty("section", SECTION);
            items.add(item);
        }
        JsonObject params = new JsonObject();
        params.add("items", items);
        return params;
    }

    private void take(List<String> scopes, List<Params> answers) {
        Map<String, JsonElement> now = new HashMap<>();
        for (int i = 0; i < scopes.size() && i < answers.size(); i++) {
            if (answers.get(i).isPresent()) {
                now.put(scopes.get(i), answers.get(i).json());
            }
        }
        boolean different = !now.equals(answered);
        if (different) {
            answered = now;
            Map<JsonElement, SettingsLayer> read = new HashMap<>();
            Map<String, SettingsLayer> next = new HashMap<>();
            now.forEach((scope, json) -> next.put(scope, read.computeIfAbsent(json, this::layer)));
            layers = Map.copyOf(next);
        }
        if (!known.complete(null) && different) {
            changed.run();
        }
    }

    private SettingsLayer layer(JsonElement json) {
        if (!(json instanceof JsonObject object) || object.size() == 0) {
            return SettingsLayer.EMPTY;
        }
        // JSON is YAML.
        SettingsReading reading = SettingsReader.read(YamlFile.parse(json.toString()), knownRules.get(), "");
        reading.problems().forEach(problems);
        return reading.layer();
    }
}
