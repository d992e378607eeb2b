package dev.netpol.yaml;

import dev.netpol.text.LineEnds;
import dev.netpol.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A small change that may let the parser get past a mistake.
 *
 * @param text the text after it
 * @param blamed the line that the mistake is put down to, as a range of the text before it
 */
record Repair(ParserText text, TextRange blamed) {

    /** What may help, the gentlest first. */
    static List<Repair> candidates(ParserText text, TreeReader.Failure failure) {
        if (failure.problem().equals(TreeReader.Failure.TOO_DEEP)) {
            return List.of();
        }
        List<Repair> repairs = new ArrayList<>();
        String source = text.text();
        List<TextRange> lines = suspectLines(source, failure);
        if (failure.contextAt() >= 0 && failure.contextAt() < source.length()) {
            close(text, failure.contextAt(), repairs);
        }
        for (TextRange line : lines) {
            if (isSwallowed(source, line, failure)) {
                repairs.add(new Repair(text.insert(line.end(), ':'), line));
            }
        }
        offendingCharacter(text, failure, repairs);
        for (TextRange line : lines) {
            if (looksLikeKey(source, line)) {
                repairs.add(new Repair(text.insert(line.end(), ':'), line));
            }
        }
        restOfLine(text, failure, repairs);
        for (TextRange line : lines) {
            int start = LineEnds.lineStart(source, line.start());
            repairs.add(new Repair(text.replace(new TextRange(start, line.end()), ' '), line));
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
        TextRange problem = lineContent(text, failure.problemAt());
        if (problem.isEmpty()) {
            problem = lineBefore(text, failure.problemAt());
        }
        TextRange before = lineBefore(text, problem.start());
        List<TextRange> lines = new ArrayList<>(List.of(problem));
        if (failure.contextAt() >= 0) {
            TextRange context = lineContent(text, failure.contextAt());
            // A list that a single line began and no other goes on with is the oddity, not what follows.
            boolean listOfOne = failure.context().equals("while parsing a block collection") && context.equals(before);
            lines.add(listOfOne ? 0 : 1, context);
        }
        if (isSwallowed(text, before, failure)) {
            lines.add(0, before);
        }
        lines.add(before);
        lines.removeIf(TextRange::isEmpty);
        return List.copyOf(new LinkedHashSet<>(lines));
    }

    /** Whether a line without a colon has made the key below it the second line of a text. */
    private static boolean isSwallowed(String text, TextRange line, TreeReader.Failure failure) {
        if (!failure.problem().equals("mapping values are not allowed here") || failure.problemAt() <= line.end()) {
            return false;
        }
        String content = text.substring(line.start(), line.end());
        return !content.contains(": ") && !content.endsWith(":") && !content.startsWith("- ");
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
    private static void close(ParserText text, int opened, List<Repair> repairs) {
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

    /** Takes away what stands on a line from the place on at which the parser stopped. */
    private static void restOfLine(ParserText text, TreeReader.Failure failure, List<Repair> repairs) {
        TextRange line = lineContent(text.text(), failure.problemAt());
        if (line.start() < failure.problemAt() && failure.problemAt() < line.end()) {
            repairs.add(new Repair(text.replace(new TextRange(failure.problemAt(), line.end()), ' '), line));
        }
    }

    /** Replaces the character that the parser stopped at, if it is one that makes trouble by itself. */
    private static void offendingCharacter(ParserText text, TreeReader.Failure failure, List<Repair> repairs) {
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
