package dev.netpol.cli;

import dev.netpol.cli.report.FileName;
import dev.netpol.cli.report.Problem;
import dev.netpol.message.Message;
import dev.netpol.message.MessageRenderer;
import dev.netpol.settings.Settings;
import dev.netpol.settings.Severity;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Turns the arguments of the command line into the files to check, in order. */
final class InputFinder {
    static final String STDIN = "-";

    private final Path currentFolder;
    private final SettingsFiles settingsFiles;
    private final MessageRenderer renderer;
    private final Consumer<Problem> problems;
    private final List<Input> inputs = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private boolean sawStdin;

    InputFinder(Path currentFolder, SettingsFiles settingsFiles, MessageRenderer renderer, Consumer<Problem> problems) {
        this.currentFolder = currentFolder;
        this.settingsFiles = settingsFiles;
        this.renderer = renderer;
        this.problems = problems;
    }

    /**
     * The files that arguments name, each once.
     *
     * @param stdinName what standard input is called, and lies where
     */
    List<Input> find(List<String> arguments, Optional<String> stdinName) {
        for (String argument : arguments) {
            if (argument.equals(STDIN)) {
                stdin(stdinName);
            } else {
                argument(argument);
            }
        }
        return inputs;
    }

    private void stdin(Optional<String> stdinName) {
        if (sawStdin) {
            return;
        }
        sawStdin = true;
        Path file = currentFolder.resolve(stdinName.orElse("stdin")).normalize();
        Workspace workspace = Workspace.of(file, currentFolder);
        FileName name = stdinName.map(given -> workspace.name(file, given)).orElse(new FileName("<stdin>", "<stdin>"));
        inputs.add(new Input(Optional.empty(), name, settingsIn(file, workspace)));
    }

    private void argument(String argument) {
        if (argument.isEmpty()) {
            // To Java the empty path is the current folder, but here it is a variable of a script that was never set.
            problem(new FileName("\"\"", "\"\""), CliMessages.NOT_FOUND);
            return;
        }
        Path given;
        try {
            given = Path.of(argument).normalize();
        } catch (InvalidPathException e) {
            problem(new FileName(argument, argument), CliMessages.NOT_FOUND);
            return;
        }
        Path path = currentFolder.resolve(given).normalize();
        Workspace workspace = Workspace.of(path, currentFolder);
        String shown = Workspace.slashed(given);
        Optional<Message> unreachable = Unreachable.why(path);
        if (unreachable.isPresent()) {
            problem(workspace.name(path, shown), unreachable.get());
        } else if (Files.isDirectory(path)) {
            new FolderWalk(workspace, settingsFiles, this::add, this::problem).walk(path, shown);
        } else {
            add(new Input(Optional.of(path), workspace.name(path, shown), settingsIn(path, workspace)));
        }
    }

    private void add(Input input) {
        if (input.file().filter(file -> !seen.add(file)).isEmpty()) {
            inputs.add(input);
        }
    }

    private Settings settingsIn(Path file, Workspace workspace) {
        Path folder = file.getParent();
        return settingsFiles.in(folder == null ? file : folder, workspace);
    }

    private void problem(FileName file, Message message) {
        problems.accept(new Problem(Severity.ERROR, file, Optional.empty(), renderer.render(message)));
    }
}
