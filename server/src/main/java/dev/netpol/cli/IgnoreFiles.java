package dev.netpol.cli;

import dev.netpol.settings.PathPatterns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code .gitignore} files in force in a folder: its own, and those of the folders above up to the workspace's. */
final class IgnoreFiles {
    private final @Nullable IgnoreFiles above;
    private final int prefixLength;
    private final PathPatterns patterns;

    private IgnoreFiles(@Nullable IgnoreFiles above, int prefixLength, PathPatterns patterns) {
        this.above = above;
        this.prefixLength = prefixLength;
        this.patterns = patterns;
    }

    /** Those of the workspace folder itself. */
    static IgnoreFiles ofRoot(Workspace workspace) {
        return new IgnoreFiles(null, 0, read(workspace.root()));
    }

    /** Those of a folder anywhere in the workspace. */
    static IgnoreFiles of(Workspace workspace, Path folder) {
        IgnoreFiles files = ofRoot(workspace);
        Path at = workspace.root();
        for (Path name : workspace.root().relativize(folder)) {
            if (!name.toString().isEmpty()) {
                at = at.resolve(name);
                files = files.inside(at, workspace.relative(at));
            }
        }
        return files;
    }

    /**
     * Those of a folder inside.
     *
     * @param relative its path from the workspace folder
     */
    IgnoreFiles inside(Path folder, String relative) {
        PathPatterns own = read(folder);
        return own.isEmpty() ? this : new IgnoreFiles(this, relative.length() + 1, own);
    }

    /** Whether a path from the workspace folder is ignored; that of a folder above it is not asked. */
    boolean ignore(String path, boolean isFolder) {
        for (IgnoreFiles files = this; files != null; files = files.above) {
            Optional<Boolean> verdict = files.patterns.verdict(path.substring(files.prefixLength), isFolder);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        return false;
    }

    private static PathPatterns read(Path folder) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(".gitignore"));
            String text = new String(bytes, StandardCharsets.UTF_8);
            return PathPatterns.of(List.of((text.startsWith("\uFEFF") ? text.substring(1) : text).split("\n")));
        } catch (IOException e) {
            // As good as none: git, too, goes on without a file that it can't read.
            return PathPatterns.of(List.of());
        }
    }
}
