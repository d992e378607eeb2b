package dev.netpol.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a {@code .gitignore}.
 *
 * @param negated whether it takes back what an earlier one excludes
 * @param foldersOnly whether it is about folders only
 * @param segments what it says between its slashes; {@code **} stands for any number of folders
 */
record PathPattern(boolean negated, boolean foldersOnly, List<String> segments) {
    private static final String ANY_FOLDERS = "**";

    static Optional<PathPattern> parse(String line) {
        String text = withoutTrailingBlanks(line);
        if (text.isEmpty() || text.startsWith("#")) {
            return Optional.empty();
        }
        boolean negated = text.startsWith("!");
        if (negated) {
            text = text.substring(1);
        }
        boolean foldersOnly = text.endsWith("/");
        if (foldersOnly) {
            text = text.substring(0, text.length() - 1);
        }
        boolean anchored = text.indexOf('/') >= 0;
        if (text.startsWith("/")) {
            text = text.substring(1);
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>();
        if (!anchored) {
            segments.add(ANY_FOLDERS);
        }
        for (String written : text.split("/", -1)) {
            // More stars say no more than two.
            String segment =
                    written.startsWith(ANY_FOLDERS) && written.replace("*", "").isEmpty() ? ANY_FOLDERS : written;
            boolean repeated = segment.equals(ANY_FOLDERS)
                    && !segments.isEmpty()
                    && segments.get(segments.size() - 1).equals(ANY_FOLDERS);
            if (!repeated) {
                segments.add(segment);
            }
        }
        return Optional.of(new PathPattern(negated, foldersOnly, List.copyOf(segments)));
    }

    boolean matches(String path, boolean isFolder) {
        return (isFolder || !foldersOnly) && matches(0, path, 0);
    }

    /** A folder's name as a pattern that matches just that. */
    static String escape(String folder) {
        return folder.replaceAll("([\\\\*?\\[])", "\\\\$1");
    }

    /** Whether the segments from {@code segment} on match the path from {@code at} on. */
    private boolean matches(int segment, String path, int at) {
        if (segment == segments.size()) {
            return at > path.length();
        }
        if (at > path.length()) {
            return false;
        }
        String wanted = segments.get(segment);
        if (wanted.equals(ANY_FOLDERS)) {
            if (segment == segments.size() - 1) {
                // At the end it stands for everything inside, and for something at least.
                return at < path.length();
            }
            for (int from = at; from <= path.length(); from = segmentEnd(path, from) + 1) {
                if (matches(segment + 1, path, from)) {
                    return true;
                }
            }
            return false;
        }
        int end = segmentEnd(path, at);
        return NamePattern.matches(wanted, path.substring(at, end)) && matches(segment + 1, path, end + 1);
    }

    private static int segmentEnd(String path, int from) {
        int slash = path.indexOf('/', from);
        return slash < 0 ? path.length() : slash;
    }

    /** Blanks at the end do not count unless a backslash stands before them. */
    private static String withoutTrailingBlanks(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\r')) {
            if (end > 1 && line.charAt(end - 2) == '\\') {
                break;
            }
            end--;
        }
        return line.substring(0, end);
    }
}
