package dev.netpol.server;

import dev.netpol.settings.SettingsReading;
import dev.netpol.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.eclipse.lsp4j.Diagnostic;

/** Says what is wrong with settings files that are not open: somebody wonders why they have no effect. */
final class SettingsFileReports implements SettingsFiles.Listener {
    private final DiagnosticTranslator translator;
    private final ClientLog log;
    private final BiConsumer<String, List<Diagnostic>> publish;
    private final Map<Path, String> reported = new ConcurrentHashMap<>();

    /** @param publish shows findings in a file that is not open */
    SettingsFileReports(DiagnosticTranslator translator, ClientLog log, BiConsumer<String, List<Diagnostic>> publish) {
        this.translator = translator;
        this.log = log;
        this.publish = publish;
    }

    @Override
    public void read(Path path, YamlFile file, SettingsReading reading) {
        if (reading.problems().isEmpty()) {
            absent(path);
            return;
        }
        List<Diagnostic> problems = translator.problems(file.text(), reading.problems());
        publish.accept(path.toUri().toString(), problems);
        int line = problems.get(0).getRange().getStart().getLine() + 1;
        String first = translator.render(reading.problems().get(0).message());
        say(path, path + ":" + line + ": " + first);
    }

    @Override
    public void unreadable(Path path, String reason) {
        say(path, path + " can't be read and is left out of account: " + reason);
    }

    @Override
    public void absent(Path path) {
        if (reported.remove(path) != null) {
            publish.accept(path.toUri().toString(), List.of());
        }
    }

    private void say(Path path, String text) {
        if (!text.equals(reported.put(path, text))) {
            log.show(text);
        }
    }
}
