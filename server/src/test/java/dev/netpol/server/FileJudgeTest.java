package dev.netpol.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import dev.netpol.ide.LanguageService;
import dev.netpol.message.MessageRenderer;
import dev.netpol.yaml.YamlFile;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A failure of the engine itself. */
final class FileJudgeTest {
    private final Connection connection = new Connection(
            InputStream.nullInputStream(), new MessageWriter(OutputStream.nullOutputStream(), () -> {}), 1);
    private final ClientLog log = new ClientLog(connection);

    static Stream<Supplier<LanguageService>> failing() {
        return Stream.of(
                () -> {
                    throw new StackOverflowError();
                },
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                () -> {
                    throw new IllegalStateException("a mistake");
                });
    }

    @ParameterizedTest
    @MethodSource("failing")
    void isSaidInTheFileItConcerns(Supplier<LanguageService> failing) {
        TrackedFile file =
                new TrackedFile(new OpenFile("untitled:a", 1, "yaml", YamlFile.parse("kind: NetworkPolicy\n")));
        JsonArray findings =
                judge(failing).judge(file, file.latest(), () -> false).orElseThrow();
        assertEquals(1, findings.size());
        assertEquals(
                "Netpol could not check this file, because of a mistake of its own",
                findings.get(0).getAsJsonObject().get("message").getAsString().split(":")[0]);
    }

    private FileJudge judge(Supplier<LanguageService> service) {
        ClientProfile client = ClientProfile.of(Params.NONE);
        DiagnosticTranslator translator = new DiagnosticTranslator(client, Optional.empty(), MessageRenderer.english());
        SettingsFiles files =
                new SettingsFiles(Set::of, new SettingsFileReports(translator, log, (uri, findings) -> {}));
        EditorSettings editor = new EditorSettings(connection, client, Params.NONE, Set::of, problem -> {}, () -> {});
        WorkspaceFolders none = new WorkspaceFolders(List.of());
        return new FileJudge(service, new FileSettings(() -> none, editor, files), translator, log);
    }
}
