package dev.netpol.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Patterns of paths in the syntax of {@code .gitignore}.
 *
 * <p>Paths have slashes and are relative to the folder that the patterns belong to.
 */
public final class PathPatterns {
    private final List<PathPattern> patterns;

    private PathPatterns(List<PathPattern> patterns) {
        this.patterns = patterns;
    }

    /** Reads patterns, one a line; empty lines and comments are skipped. */
    public static PathPatterns of(List<String> lines) {
        List<PathPattern> patterns = new ArrayList<>();
        for (String line : lines) {
            PathPattern.parse(line).ifPresent(patterns::add);
        }
        return new PathPatterns(List.copyOf(patterns));
    }

    /** Whether there is no pattern, so that nothing is ever excluded. */
    public boolean isEmpty() {
        return patterns.isEmpty();
    }

    /** What the last pattern that matches says: whether the path is excluded or taken back; empty if none matches. */
    public Optional<Boolean> verdict(String path, boolean isFolder) {
        for (int i = patterns.size() - 1; i >= 0; i--) {
            if (patterns.get(i).matches(path, isFolder)) {
                return Optional.of(!patterns.get(i).negated());
            }
        }
        return Optional.empty();
    }

    /** Whether a file is excluded, by itself or with a folder that it lies in. */
    public boolean excludesFile(String path) {
        if (patterns.isEmpty()) {
            return false;
        }
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (verdict(path.substring(0, slash), true).orElse(false)) {
                return true;
            }
        }
        return verdict(path, false).orElse(false);
    }

    /** A pattern that means in the workspace folder what the given one means in a folder of it. */
    static String inFolder(String folder, String pattern) {
        if (folder.isEmpty() || pattern.isBlank() || pattern.startsWith("#")) {
            return pattern;
        }
        boolean negated = pattern.startsWith("!");
        String positive = negated ? pattern.substring(1) : pattern;
        String anchored = positive.startsWith("/") ? positive.substring(1) : positive;
        int slash = positive.indexOf('/');
        boolean anywhere = slash < 0 || slash == positive.length() - 1;
        return (negated ? "!" : "") + "/" + PathPattern.escape(folder) + (anywhere ? "/**/" : "/") + anchored;
    }
}
