package dev.netpol.testing;

import dev.netpol.settings.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text and marks on it, as tests write and draw them: under a line, carets below what is marked, then the severity, the
 * rule and perhaps its message. A mark that goes on beyond the end of its line has {@code …} after the carets. Columns
 * count UTF-16 units, a tab is one.
 *
 * @param text the text alone, its lines ended by line feeds
 * @param marks the marks, in order of place
 */
public record MarkedText(String text, List<Mark> marks) {
    private static final Pattern MARK =
            Pattern.compile("( *)(\\^+)(…?) (error|warning|info|hint) ([a-z0-9-]+)(?:: (.*))?");
    private static final Comparator<Mark> ORDER = Comparator.comparingInt(Mark::line)
            .thenComparingInt(Mark::column)
            .thenComparing(Mark::ruleId)
            .thenComparingInt(Mark::length);

    /**
     * A finding that is expected or was made.
     *
     * @param line the line, from zero
     * @param column the column, from zero
     * @param length how many carets
     * @param goesOn whether the marked range goes on beyond the end of the line
     * @param message the text; empty where a test does not care
     */
    public record Mark(
            int line,
            int column,
            int length,
            boolean goesOn,
            Severity severity,
            String ruleId,
            Optional<String> message) {

        Mark withoutMessage() {
            return new Mark(line, column, length, goesOn, severity, ruleId, Optional.empty());
        }

        String draw() {
            return " ".repeat(column)
                    + "^".repeat(length)
                    + (goesOn ? "…" : "")
                    + " "
                    + severity.word()
                    + " "
                    + ruleId
                    + message.map(text -> ": " + text).orElse("");
        }
    }

    /** Takes the marks out of a drawn text. */
    public static MarkedText parse(String drawn) {
        List<String> lines = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (String line : drawn.split("\n", -1)) {
            Matcher mark = MARK.matcher(line);
            if (mark.matches() && !lines.isEmpty()) {
                marks.add(new Mark(
                        lines.size() - 1,
                        mark.group(1).length(),
                        mark.group(2).length(),
                        !mark.group(3).isEmpty(),
                        Severity.ofWord(mark.group(4)).orElseThrow(),
                        mark.group(5),
                        Optional.ofNullable(mark.group(6))));
            } else {
                lines.add(line);
            }
        }
        marks.sort(ORDER);
        return new MarkedText(String.join("\n", lines), List.copyOf(marks));
    }

    /** The text with its marks under its lines. */
    public String draw() {
        StringBuilder out = new StringBuilder();
        String[] lines = text.split("\n", -1);
        List<Mark> ordered = marks.stream().sorted(ORDER).toList();
        int next = 0;
        for (int i = 0; i < lines.length; i++) {
            out.append(i == 0 ? "" : "\n").append(lines[i]);
            for (; next < ordered.size() && ordered.get(next).line() <= i; next++) {
                out.append('\n').append(ordered.get(next).draw());
            }
        }
        return out.toString();
    }

    /** The same text with other marks, whose messages are left out where these marks don't care for them. */
    public MarkedText with(List<Mark> found) {
        return new MarkedText(
                text,
                found.stream()
                        .map(mark -> marks.contains(mark.withoutMessage()) ? mark.withoutMessage() : mark)
                        .sorted(ORDER)
                        .toList());
    }
}
