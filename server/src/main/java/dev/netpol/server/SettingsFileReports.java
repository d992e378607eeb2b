package dev.netpol.server;

import com.google.gson.JsonArray;
import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.SettingsReading;
import dev.netpol.yaml.YamlFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Says what is wrong with settings files that are not open: somebody wonders why they have no effect. */
final class SettingsFileReports implements SettingsFiles.Listener {
    private static final MessageTemplate PROBLEM = new MessageTemplate("server.settings-problem", "{0}:{1}: {2}");
    private static final MessageTemplate UNREADABLE =
            new MessageTemplate("server.settings-unreadable", "{0} cannot be read and counts for nothing: {1}");

    private final DiagnosticTranslator translator;
    private final ClientLog log;
    private final BiConsumer<String, JsonArray> publish;
    private final Map<Path, String> reported = new ConcurrentHashMap<>();

    /** @param publish shows findings in a file that is not open */
    SettingsFileReports(DiagnosticTranslator translator, ClientLog log, BiConsumer<String, JsonArray> publish) {
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
        JsonArray problems = translator.problems(file.text(), reading.problems());
        publish.accept(path.toUri().toString(), problems);
        int line =
                file.text().position(reading.problems().get(0).range().start()).line() + 1;
        say(path, PROBLEM.with(path.toString(), line, reading.problems().get(0).message()));
    }

    @Override
    public void unreadable(Path path, String reason) {
        say(path, UNREADABLE.with(path.toString(), reason));
    }

    @Override
    public void absent(Path path) {
        if (reported.remove(path) != null) {
            publish.accept(path.toUri().toString(), new JsonArray());
        }
    }

    private void say(Path path, Message message) {
        String text = translator.render(message);
        if (!text.equals(reported.put(path, text))) {
            log.show(text);
        }
    }
}
