package dev.netpol.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders that the client works in; none is fine too.
 *
 * @param folders the folders
 */
record WorkspaceFolders(List<Folder> folders) {

    /**
     * A workspace folder.
     *
     * @param uri what the client calls it
     * @param path where it is on this machine's disk, if it is there
     */
    record Folder(String uri, Optional<Path> path) {
        static Folder of(String uri) {
            return new Folder(uri, FileUri.path(uri));
        }
    }

    /** The folders that a client starts with. */
    static WorkspaceFolders of(Params initialize) {
        List<Folder> folders = folders(initialize.get("workspaceFolders"));
        if (folders.isEmpty()) {
            folders = initialize.get("rootUri").optionalString().map(Folder::of).stream()
                    .toList();
        }
        return new WorkspaceFolders(folders);
    }

    /** The folders after some were added and some removed. */
    WorkspaceFolders changed(Params event) {
        List<Folder> now = new ArrayList<>(folders);
        now.removeAll(folders(event.get("removed")));
        for (Folder added : folders(event.get("added"))) {
            if (!now.contains(added)) {
                now.add(added);
            }
        }
        return new WorkspaceFolders(List.copyOf(now));
    }

    /** The innermost folder that holds a file. */
    Optional<Folder> of(Path file) {
        return folders.stream()
                .filter(folder -> folder.path().filter(file::startsWith).isPresent())
                .max(Comparator.comparingInt(
                        folder -> folder.path().map(Path::getNameCount).orElse(0)));
    }

    private static List<Folder> folders(Params list) {
        return list.optionalList().stream()
                .map(folder -> folder.get("uri").optionalString())
                .flatMap(Optional::stream)
                .map(Folder::of)
                .toList();
    }

    Stream<Folder> stream() {
        return folders.stream();
    }
}
