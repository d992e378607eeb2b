package dev.netpol.yaml;

import dev.netpol.text.LineEnds;
import dev.netpol.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A small change that may let the parser get past a mistake.
 *
 * @param text the text after it
 * @param blamed the line that the mistake is put down to, as a range of the text before it
 */
record Repair(Text text, TextRange blamed) {

    /**
     * A text with repairs.
     *
     * @param text what to parse
     * @param inserted the offsets in it of characters that repairs put in, in order
     */
    record Text(String text, int[] inserted) {
        OffsetMap offsets() {
            return new OffsetMap(text, inserted);
        }

        Text insert(int at, char c) {
            int[] next = Arrays.copyOf(inserted, inserted.length + 1);
            for (int i = 0; i < inserted.length; i++) {
                next[i] = inserted[i] >= at ? inserted[i] + 1 : inserted[i];
            }
            next[inserted.length] = at;
            Arrays.sort(next);
            return new Text(text.substring(0, at) + c + text.substring(at), next);
        }

        Text replace(TextRange range, char c) {
            char[] chars = text.toCharArray();
            for (int i = range.start(); i < range.end(); i++) {
                if (!LineEnds.isLineEnd(chars[i])) {
                    chars[i] = c;
                }
            }
            return new Text(new String(chars), inserted);
        }
    }

    /** What may help, the gentlest first. */
    static List<Repair> candidates(Text text, TreeReader.Failure failure) {
        if (failure.problem().equals(TreeReader.Failure.TOO_DEEP)) {
            return List.of();
        }
        List<Repair> repairs = new ArrayList<>();
        String source = text.text();
        List<TextRange> lines = suspectLines(source, failure);
        if (failure.contextAt() >= 0 && failure.contextAt() < source.length()) {
            close(text, failure.contextAt(), repairs);
        }
        offendingCharacter(text, failure, repairs);
        for (TextRange line : lines) {
            if (looksLikeKey(source, line)) {
                repairs.add(new Repair(text.insert(line.end(), ':'), line));
            }
        }
        for (TextRange line : lines) {
            repairs.add(new Repair(text.replace(line, ' '), line));
        }
        return repairs;
    }

    /** The content of the line that holds the offset, without indentation and trailing blanks. */
    static TextRange lineContent(String text, int offset) {
        int at = Math.min(offset, text.length());
        int start = LineEnds.lineStart(text, at);
        int end = LineEnds.contentEnd(text, at);
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new TextRange(start, end);
    }

    /** The line that the parser stopped on, the one where the construct began, and the one before; without empty ones. */
    private static List<TextRange> suspectLines(String text, TreeReader.Failure failure) {
        Set<TextRange> lines = new LinkedHashSet<>();
        TextRange problem = lineContent(text, failure.problemAt());
        if (problem.isEmpty()) {
            problem = lineBefore(text, failure.problemAt());
        }
        lines.add(problem);
        if (failure.contextAt() >= 0) {
            lines.add(lineContent(text, failure.contextAt()));
        }
        lines.add(lineBefore(text, problem.start()));
        lines.removeIf(TextRange::isEmpty);
        return List.copyOf(lines);
    }

    private static TextRange lineBefore(String text, int offset) {
        int at = LineEnds.lineStart(text, Math.min(offset, text.length()));
        while (at > 0) {
            TextRange line = lineContent(text, at - 1);
            if (!line.isEmpty() && text.charAt(line.start()) != '#') {
                return line;
            }
            at = LineEnds.lineStart(text, at - 1);
        }
        return TextRange.at(0);
    }

    /** Closes a quote or bracket at the end of the line on which it was opened. */
    private static void close(Text text, int opened, List<Repair> repairs) {
        char closing = switch (text.text().charAt(opened)) {
            case '"' -> '"';
            case '\'' -> '\'';
            case '[' -> ']';
            case '{' -> '}';
            default -> 0;
        };
        if (closing != 0) {
            TextRange line = lineContent(text.text(), opened);
            int comment = text.text().indexOf(" #", opened);
            int end = comment >= 0 && comment < line.end() ? comment : line.end();
            repairs.add(new Repair(text.insert(end, closing), line));
        }
    }

    /** Replaces the character that the parser stopped at, if it is one that makes trouble by itself. */
    private static void offendingCharacter(Text text, TreeReader.Failure failure, List<Repair> repairs) {
        String source = text.text();
        int at = failure.problemAt();
        if (at >= source.length()) {
            return;
        }
        char c = source.charAt(at);
        TextRange line = lineContent(source, at);
        if (line.isEmpty()) {
            line = new TextRange(at, at + 1);
        }
        if (c == '\t') {
            int end = at;
            while (end < source.length() && source.charAt(end) == '\t') {
                end++;
            }
            repairs.add(new Repair(text.replace(new TextRange(at, end), ' '), line));
        } else if (":%@`|>!&*".indexOf(c) >= 0 || Character.isISOControl(c)) {
            repairs.add(new Repair(text.replace(new TextRange(at, at + 1), 'x'), line));
        }
    }

    /** Whether a line is a bare word, perhaps after dashes, as a half-typed key is. */
    private static boolean looksLikeKey(String text, TextRange line) {
        int at = line.start();
        while (at + 1 < line.end() && text.charAt(at) == '-' && text.charAt(at + 1) == ' ') {
            at += 2;
        }
        if (at == line.end()) {
            return false;
        }
        for (int i = at; i < line.end(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && "._/-$".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\uFEFF';
    }
}
