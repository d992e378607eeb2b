package dev.netpol.cli;

import dev.netpol.cli.report.FileName;
import dev.netpol.message.Message;
import dev.netpol.settings.PathPatterns;
import dev.netpol.settings.Settings;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Finds the manifests in a folder and the folders below it, in order of their names. */
final class FolderWalk {
    private static final Set<String> NEVER_ENTERED = Set.of(".git", "node_modules");

    private final Workspace workspace;
    private final SettingsFiles settingsFiles;
    private final Consumer<Input> inputs;
    private final BiConsumer<FileName, Message> problems;
    private Outcome outcome = Outcome.NOTHING;

    /** What is known of a folder; what stands later outweighs what stands before. */
    private enum Outcome {
        NOTHING,
        IGNORED,
        FOUND
    }

    /** @param problems told of what can't be read */
    FolderWalk(
            Workspace workspace,
            SettingsFiles settingsFiles,
            Consumer<Input> inputs,
            BiConsumer<FileName, Message> problems) {
        this.workspace = workspace;
        this.settingsFiles = settingsFiles;
        this.inputs = inputs;
        this.problems = problems;
    }

    /**
     * Walks through a folder.
     *
     * @param shown what the user calls it; empty for the current folder
     */
    void walk(Path folder, String shown) {
        walk(folder, shown, IgnoreFiles.of(workspace, folder));
        if (outcome == Outcome.NOTHING) {
            problems.accept(workspace.name(folder, shown), CliMessages.NO_FILES);
        } else if (outcome == Outcome.IGNORED) {
            problems.accept(workspace.name(folder, shown), CliMessages.ONLY_IGNORED_FILES);
        }
    }

    private void walk(Path folder, String shown, IgnoreFiles ignoreFiles) {
        Settings settings = settingsFiles.in(folder, workspace);
        PathPatterns exclude = PathPatterns.of(settings.exclude());
        for (Path entry : entries(folder, shown)) {
            String name = entry.getFileName().toString();
            // Links to folders are not followed: git doesn't either, and they may lead round in circles.
            boolean isFolder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
            if (isFolder ? NEVER_ENTERED.contains(name) : !isManifestName(name)) {
                continue;
            }
            String path = workspace.relative(entry);
            String entryShown = shown.isEmpty() || shown.endsWith("/") ? shown + name : shown + "/" + name;
            if (ignoreFiles.ignore(path, isFolder)
                    || exclude.verdict(path, isFolder).orElse(false)) {
                saw(Outcome.IGNORED);
            } else if (isFolder) {
                walk(entry, entryShown, ignoreFiles.inside(entry, path));
            } else {
                file(entry, workspace.name(entry, entryShown), settings);
            }
        }
    }

    private void file(Path file, FileName name, Settings settings) {
        if (Files.isRegularFile(file)) {
            saw(Outcome.FOUND);
            inputs.accept(new Input(Optional.of(file), name, settings));
        } else {
            Unreachable.why(file).ifPresent(why -> problem(name, why));
        }
    }

    private List<Path> entries(Path folder, String shown) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException e) {
            problem(workspace.name(folder, shown), CliMessages.reason(e));
        } catch (DirectoryIteratorException e) {
            problem(workspace.name(folder, shown), CliMessages.reason(e.getCause()));
        }
        entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
        return entries;
    }

    private void problem(FileName name, Message message) {
        saw(Outcome.FOUND);
        problems.accept(name, message);
    }

    private void saw(Outcome seen) {
        outcome = outcome.compareTo(seen) < 0 ? seen : outcome;
    }

    private static boolean isManifestName(String name) {
        boolean isManifest = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
        // ".#" begins the lock that Emacs puts beside a file that is being edited, a link to nothing.
        return isManifest && !name.equals(SettingsFiles.NAME) && !name.startsWith(".#");
    }
}
