package dev.netpol.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writes a file as a whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    /** Writes a text as UTF-8; a file that is there keeps its permissions. */
    static void write(Path file, String text) throws IOException {
        // What a link leads to is replaced, not the link.
        Path target = Files.exists(file) ? file.toRealPath() : file;
        // A name of its own even beside another thread that writes the same file through a link.
        Path fresh = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        Files.createFile(fresh);
        try {
            Files.writeString(fresh, text);
            keepPermissions(target, fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void keepPermissions(Path before, Path after) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(after, PosixFileAttributeView.class);
        if (view != null && Files.exists(before)) {
            view.setPermissions(Files.getPosixFilePermissions(before));
        }
    }
}
