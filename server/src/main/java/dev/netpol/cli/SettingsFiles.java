package dev.netpol.cli;

import dev.netpol.cli.report.FileName;
import dev.netpol.cli.report.Place;
import dev.netpol.cli.report.Problem;
import dev.netpol.message.MessageRenderer;
import dev.netpol.settings.Settings;
import dev.netpol.settings.SettingsLayer;
import dev.netpol.settings.SettingsReader;
import dev.netpol.settings.SettingsReading;
import dev.netpol.settings.Severity;
import dev.netpol.yaml.YamlFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the settings for each folder: those of the nearest {@code .netpol.yaml}, under those of the command line. */
final class SettingsFiles {
    static final String NAME = ".netpol.yaml";

    private final Path currentFolder;
    private final Set<String> knownRules;
    private final SettingsLayer options;
    private final MessageRenderer renderer;
    private final Consumer<Problem> problems;
    private final Optional<Settings> fixed;
    private final Map<Folder, Settings> known = new HashMap<>();
    private final Set<Path> complainedOf = new HashSet<>();

    /** A folder as part of a workspace, from which patterns of paths start. */
    private record Folder(Workspace workspace, Path path) {}

    /**
     * @param config a file that is read instead of all others
     * @param options what the command line says
     * @param problems told of what is wrong with a settings file, once
     */
    SettingsFiles(
            Path currentFolder,
            Optional<String> config,
            Set<String> knownRules,
            SettingsLayer options,
            MessageRenderer renderer,
            Consumer<Problem> problems) {
        this.currentFolder = currentFolder;
        this.knownRules = knownRules;
        this.options = options;
        this.renderer = renderer;
        this.problems = problems;
        this.fixed = config.map(file -> {
            Path path = currentFolder.resolve(file).normalize();
            return read(path, file, Workspace.of(path, currentFolder), "");
        });
    }

    /** The settings for the files of a folder of the workspace. */
    Settings in(Path folder, Workspace workspace) {
        if (fixed.isPresent()) {
            return fixed.get();
        }
        Folder asked = new Folder(workspace, folder);
        Settings settings = known.get(asked);
        if (settings == null) {
            settings = find(folder, workspace);
            known.put(asked, settings);
        }
        return settings;
    }

    private Settings find(Path folder, Workspace workspace) {
        Path file = folder.resolve(NAME);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Path shown = file.startsWith(currentFolder) ? currentFolder.relativize(file) : file;
            return read(file, Workspace.slashed(shown), workspace, workspace.relative(folder));
        }
        Path parent = folder.getParent();
        return parent == null || folder.equals(workspace.root())
                ? options.over(Settings.DEFAULTS)
                : in(parent, workspace);
    }

    private Settings read(Path file, String shown, Workspace workspace, String folder) {
        Consumer<Problem> once = complainedOf.add(file) ? problems : problem -> {};
        FileName name = workspace.name(file, shown);
        FileContent content = FileContent.read(file);
        content.problem()
                .ifPresent(message ->
                        once.accept(new Problem(Severity.ERROR, name, Optional.empty(), renderer.render(message))));
        YamlFile yaml = YamlFile.parse(content.text());
        SettingsReading reading = SettingsReader.read(yaml, knownRules, folder);
        reading.problems()
                .forEach(problem -> once.accept(new Problem(
                        problem.severity(),
                        name,
                        Optional.of(Place.of(yaml.text(), problem.range())),
                        renderer.render(problem.message()))));
        return reading.layer().then(options).over(Settings.DEFAULTS);
    }
}
