package dev.netpol.yaml;

import dev.netpol.text.LineEnds;
import dev.netpol.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * A small change that may let the parser get past a mistake.
 *
 * @param text the text after it
 * @param blamed the line that the mistake is put down to, as a range of the text before it
 */
record Repair(ParserText text, TextRange blamed) {

    /** What may help, the gentlest first. */
    static List<Repair> candidates(ParserText text, ParseFailure failure) {
        if (failure.problem().equals(ParseFailure.TOO_DEEP)) {
            return List.of();
        }
        List<Repair> repairs = new ArrayList<>();
        String source = text.text();
        List<TextRange> lines = suspectLines(source, failure);
        if (failure.contextAt() >= 0 && failure.contextAt() < source.length()) {
            close(text, failure.contextAt(), repairs);
        }
        if (failure.suspectAt() >= 0) {
            close(text, failure.suspectAt(), repairs);
        }
        for (TextRange line : lines) {
            if (isSwallowed(source, line, failure)) {
                repairs.add(new Repair(text.insert(line.end(), ':'), line));
            }
        }
        alignWithKeyAbove(text, failure, repairs);
        offendingCharacter(text, failure, repairs);
        for (TextRange line : lines) {
            if (looksLikeKey(source, line)) {
                repairs.add(new Repair(text.insert(line.end(), ':'), line));
            }
        }
        for (TextRange line : lines) {
            if (line.length() > 1
                    && source.charAt(line.start()) == '-'
                    && isWordStart(source.charAt(line.start() + 1))) {
                repairs.add(new Repair(text.insert(line.start() + 1, ' '), line));
            }
        }
        restOfLine(text, failure, repairs);
        for (TextRange line : lines) {
            onlyKey(text, line).ifPresent(reduced -> repairs.add(new Repair(reduced, line)));
        }
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
    private static List<TextRange> suspectLines(String text, ParseFailure failure) {
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
        if (failure.suspectAt() >= 0) {
            lines.add(lineContent(text, failure.suspectAt()));
        }
        lines.removeIf(TextRange::isEmpty);
        return List.copyOf(new LinkedHashSet<>(lines));
    }

    /** Whether a line without a colon has made the key below it the second line of a text. */
    private static boolean isSwallowed(String text, TextRange line, ParseFailure failure) {
        if (!failure.problem().equals("mapping values are not allowed here") || failure.problemAt() <= line.end()) {
            return false;
        }
        int content = line.start();
        while (text.startsWith("- ", content)) {
            content += 2;
        }
        TextRange key = lineContent(text, failure.problemAt());
        // An item that is a text may well have a second line; not one that begins right above the key.
        boolean above = content == line.start() || column(text, content) == column(text, key.start());
        int colon = text.indexOf(": ", content);
        return above && !text.startsWith(":", line.end() - 1) && (colon < 0 || colon >= line.end());
    }

    private static int column(String text, int offset) {
        return offset - LineEnds.lineStart(text, offset);
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

    /** Moves a line that is indented below a key with a value out to that key, or else takes it away. */
    private static void alignWithKeyAbove(ParserText text, ParseFailure failure, List<Repair> repairs) {
        String source = text.text();
        TextRange line = lineContent(source, failure.problemAt());
        TextRange above = lineBefore(source, line.start());
        int key = above.start();
        while (source.startsWith("- ", key)) {
            key += 2;
        }
        int colon = source.indexOf(": ", key);
        int outwards = column(source, line.start()) - column(source, key);
        if (line.isEmpty() || colon < 0 || colon >= above.end() || outwards <= 0) {
            return;
        }
        TextRange moved = new TextRange(line.start() - outwards, line.end());
        String aligned = source.substring(line.start(), line.end()) + " ".repeat(outwards);
        repairs.add(new Repair(text.replace(moved, aligned), line));
        repairs.add(new Repair(text.replace(line, ' '), line));
    }

    /** Takes away what stands on a line from the place on at which the parser stopped. */
    private static void restOfLine(ParserText text, ParseFailure failure, List<Repair> repairs) {
        TextRange line = lineContent(text.text(), failure.problemAt());
        if (line.start() < failure.problemAt() && failure.problemAt() < line.end()) {
            repairs.add(new Repair(text.replace(new TextRange(failure.problemAt(), line.end()), ' '), line));
        }
    }

    /** Leaves nothing of a line but its dashes and its first word, as a key without value. */
    private static Optional<ParserText> onlyKey(ParserText text, TextRange line) {
        String source = text.text();
        StringBuilder reduced = new StringBuilder();
        int at = line.start();
        while (at < line.end() && !isWordCharacter(source.charAt(at))) {
            boolean dash = source.charAt(at) == '-' && source.startsWith("- ", at);
            reduced.append(dash ? "- " : "");
            at += dash ? 2 : 1;
        }
        int word = at;
        while (at < line.end() && isWordCharacter(source.charAt(at))) {
            at++;
        }
        if (at == word || reduced.length() + at - word >= line.length()) {
            return Optional.empty();
        }
        reduced.append(source, word, at).append(':');
        reduced.append(" ".repeat(line.length() - reduced.length()));
        return Optional.of(text.replace(line, reduced.toString()));
    }

    /** Replaces the character that the parser stopped at, if it is one that makes trouble by itself. */
    private static void offendingCharacter(ParserText text, ParseFailure failure, List<Repair> repairs) {
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
            if (!isWordCharacter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordStart(char c) {
        return Character.isLetterOrDigit(c) || c == '{';
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || "._/-$".indexOf(c) >= 0;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\uFEFF';
    }
}
