package dev.netpol.cli;

import dev.netpol.cli.report.FileName;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that an argument belongs to: that of its repository; without one, the current folder if the argument lies in
 * it; else the argument's own folder.
 *
 * @param root the folder, absolute
 * @param base what file names in reports are relative to: the repository, else the current folder
 */
record Workspace(Path root, Path base) {

    /** The workspace of a file or folder, given by its absolute path. */
    static Workspace of(Path argument, Path currentFolder) {
        for (Path folder = argument; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return new Workspace(folder, folder);
            }
        }
        if (argument.startsWith(currentFolder)) {
            return new Workspace(currentFolder, currentFolder);
        }
        Path parent = argument.getParent();
        return new Workspace(Files.isDirectory(argument) || parent == null ? argument : parent, currentFolder);
    }

    /** The path from the root, with slashes; empty for the root itself. */
    String relative(Path path) {
        return slashed(root.relativize(path));
    }

    /** @param shown what the user calls the file */
    FileName name(Path file, String shown) {
        return new FileName(
                shown.isEmpty() ? "." : shown, slashed(file.startsWith(base) ? base.relativize(file) : file));
    }

    static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
