package dev.netpol.server;

import dev.netpol.settings.SettingsReader;
import dev.netpol.settings.SettingsReading;
import dev.netpol.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The settings files of the workspace: as they stand in the client where they are open there, else as on the disk. */
final class SettingsFiles {
    static final String NAME = ".netpol.yaml";

    private static final long LONGEST = 1 << 20;

    private final Supplier<Set<String>> knownRules;
    private final Listener listener;
    private final Map<Path, YamlFile> open = new ConcurrentHashMap<>();
    private final Map<Place, Optional<SettingsReading>> known = new ConcurrentHashMap<>();
    private final Map<Path, Path> repositories = new ConcurrentHashMap<>();

    /** Where a settings file may be, and the folder that its patterns are told relative to. */
    private record Place(Path file, Path top) {}

    /** Told what was found on the disk. */
    interface Listener {
        void read(Path path, YamlFile file, SettingsReading reading);

        /** There is a file, but it can't be read. */
        void unreadable(Path path, String reason);

        void absent(Path path);
    }

    SettingsFiles(Supplier<Set<String>> knownRules, Listener listener) {
        this.knownRules = knownRules;
        this.listener = listener;
    }

    /** Whether a client's address of a file is that of a settings file. */
    static boolean isNameOf(String uri) {
        return uri.endsWith("/" + NAME) || uri.equals(NAME);
    }

    /** Takes a settings file as it now stands in the client. */
    void opened(Path path, YamlFile file) {
        open.put(path, file);
        known.clear();
    }

    void closed(Path path) {
        open.remove(path);
        known.clear();
    }

    /** Forgets what the disk held. */
    void lookAgain() {
        repositories.clear();
        known.clear();
    }

    /** The repository that holds a file, or else the file's own folder. */
    Path repository(Path file) {
        Path own = file.resolveSibling("");
        return repositories.computeIfAbsent(own, folder -> {
            for (Path at = folder; at != null; at = at.getParent()) {
                if (Files.exists(at.resolve(".git"))) {
                    return at;
                }
            }
            return folder;
        });
    }

    /** The settings file that counts for a file: the nearest in its folder or above, up to the top. */
    Optional<SettingsReading> nearest(Path file, Path top) {
        for (Path folder = file.getParent(); folder != null && folder.startsWith(top); folder = folder.getParent()) {
            Optional<SettingsReading> reading = known.computeIfAbsent(new Place(folder.resolve(NAME), top), this::read);
            if (reading.isPresent()) {
                return reading;
            }
        }
        return Optional.empty();
    }

    /** Reads the text of a settings file that lies in a workspace. */
    SettingsReading read(YamlFile file, Path path, Path top) {
        Path folder = path.getParent();
        String relative = folder == null || folder.equals(top)
                ? ""
                : top.relativize(folder).toString().replace('\\', '/');
        return SettingsReader.read(file, knownRules.get(), relative);
    }

    private Optional<SettingsReading> read(Place place) {
        Path path = place.file();
        YamlFile opened = open.get(path);
        if (opened != null) {
            return Optional.of(read(opened, path, place.top()));
        }
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            listener.absent(path);
            return Optional.empty();
        }
        try {
            // What a workspace holds must not make the server read beyond it, wait for a pipe, or fill its memory.
            if (!path.toRealPath().startsWith(place.top().toRealPath())) {
                throw new IOException("it leads out of the workspace");
            }
            if (!Files.isRegularFile(path) || Files.size(path) > LONGEST) {
                throw new IOException("it is not a file of at most 1 MiB");
            }
            YamlFile file = YamlFile.parse(Files.readString(path));
            SettingsReading reading = read(file, path, place.top());
            listener.read(path, file, reading);
            return Optional.of(reading);
        } catch (IOException | SecurityException e) {
            listener.unreadable(path, e.toString());
            return Optional.empty();
        }
    }
}
