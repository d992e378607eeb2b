package dev.netpol.cli;

import dev.netpol.message.Message;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Tells why a path leads to nothing. */
final class Unreachable {
    private Unreachable() {}

    /** Why there is no file or folder to be found; empty if there is one, whether it can be read or not. */
    static Optional<Message> why(Path path) {
        try {
            Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.empty();
        } catch (AccessDeniedException e) {
            return Optional.of(CliMessages.ACCESS_DENIED);
        } catch (IOException e) {
            return Optional.of(Files.isSymbolicLink(path) ? CliMessages.DANGLING_LINK : CliMessages.reason(e));
        }
    }
}
