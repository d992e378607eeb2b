package dev.netpol.server;

import dev.netpol.settings.PathPatterns;
import dev.netpol.settings.Settings;
import dev.netpol.settings.SettingsLayer;
import dev.netpol.settings.SettingsReading;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The settings in force for a file: the defaults, over them what the client says, over that the nearest settings file.
 *
 * @param folders the workspace folders of the moment
 * @param editor what the client says
 * @param files the settings files
 */
record FileSettings(Supplier<WorkspaceFolders> folders, EditorSettings editor, SettingsFiles files) {

    /** The settings for a file; empty if they exclude it. */
    Optional<Settings> of(String uri) {
        Optional<Path> path = FileUri.path(uri).filter(file -> file.getParent() != null);
        Optional<WorkspaceFolders.Folder> folder = path.flatMap(folders.get()::of);
        SettingsLayer layer = editor.in(folder);
        if (path.isEmpty()) {
            return Optional.of(layer.over(Settings.DEFAULTS));
        }
        Path file = path.get();
        Path top = top(file);
        layer = files.nearest(file, top)
                .map(SettingsReading::layer)
                .map(layer::then)
                .orElse(layer);
        Settings settings = layer.over(Settings.DEFAULTS);
        String relative = top.relativize(file).toString().replace('\\', '/');
        boolean excluded = PathPatterns.of(settings.exclude()).excludesFile(relative);
        return excluded ? Optional.empty() : Optional.of(settings);
    }

    /** What is wrong with a settings file that is open. */
    SettingsReading read(Path file, OpenFile state) {
        return files.read(state.yaml(), file, top(file));
    }

    /** The folder up to which settings files are looked for: that of the workspace, or what the command line would take. */
    private Path top(Path file) {
        return folders.get().of(file).flatMap(WorkspaceFolders.Folder::path).orElseGet(() -> files.repository(file));
    }
}
