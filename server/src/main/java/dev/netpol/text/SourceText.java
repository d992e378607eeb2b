package dev.netpol.text;

import java.util.Arrays;
import java.util.List;

/**
 * The text of a file, in segments, each of which begins at the start of a line.
 *
 * <p>Replacing segments costs the same however long the others are: their text is not looked at, only counted by prefix
 * sums. There is deliberately no way to get the whole text.
 */
public final class SourceText {
    private final Segment[] segments;
    private final int[] offsets;
    private final int[] lines;

    private SourceText(Segment[] segments) {
        this.segments = segments;
        this.offsets = new int[segments.length + 1];
        this.lines = new int[segments.length + 1];
        for (int i = 0; i < segments.length; i++) {
            offsets[i + 1] = offsets[i] + segments[i].length();
            lines[i + 1] = lines[i] + segments[i].lineBreaks();
        }
    }

    /** A text of these segments, in order; an empty list gives the empty text. */
    public static SourceText of(List<Segment> segments) {
        return new SourceText(segments.isEmpty() ? new Segment[] {new Segment("")} : segments.toArray(Segment[]::new));
    }

    /** The text with the segments {@code from} (inclusive) to {@code to} (exclusive) replaced. */
    public SourceText replaceSegments(int from, int to, List<Segment> replacement) {
        Segment[] next = new Segment[segments.length - (to - from) + replacement.size()];
        System.arraycopy(segments, 0, next, 0, from);
        for (int i = 0; i < replacement.size(); i++) {
            next[from + i] = replacement.get(i);
        }
        System.arraycopy(segments, to, next, from + replacement.size(), segments.length - to);
        return next.length == 0 ? of(List.of()) : new SourceText(next);
    }

    public int length() {
        return offsets[segments.length];
    }

    /** How many lines there are: one more than line ends. */
    public int lineCount() {
        return lines[segments.length] + 1;
    }

    public int segmentCount() {
        return segments.length;
    }

    public Segment segment(int index) {
        return segments[index];
    }

    /** The offset at which a segment begins. */
    public int segmentStart(int index) {
        return offsets[index];
    }

    /** The line on which a segment begins. */
    public int segmentLine(int index) {
        return lines[index];
    }

    /** The segment that holds the character at the offset; for the end of the text, the last segment. */
    public int segmentAt(int offset) {
        int found = Arrays.binarySearch(offsets, offset);
        int index = found >= 0 ? found : -found - 2;
        // Empty segments share an offset with their successor; the last one that begins here holds the character.
        while (index + 1 < segments.length && offsets[index + 1] <= offset) {
            index++;
        }
        return Math.min(index, segments.length - 1);
    }

    /** The characters of a range, which should be short: a line, a scalar. */
    public String slice(TextRange range) {
        StringBuilder out = new StringBuilder(range.length());
        int at = range.start();
        while (at < range.end()) {
            int index = segmentAt(at);
            int start = offsets[index];
            int end = Math.min(range.end(), offsets[index + 1]);
            out.append(segments[index].text(), at - start, end - start);
            at = end;
        }
        return out.toString();
    }

    /** The place of an offset; an offset beyond the end gives the end. */
    public Position position(int offset) {
        int inside = Math.max(0, Math.min(offset, length()));
        return positionInSegment(segmentAt(inside), inside - offsets[segmentAt(inside)]);
    }

    /** The place of an offset that is relative to a segment. */
    public Position positionInSegment(int index, int offset) {
        Segment segment = segments[index];
        int line = segment.lineAt(offset);
        return new Position(lines[index] + line, offset - segment.lineStart(line));
    }

    /** The offset of a place; a column beyond the end of its line gives the line's end, a line beyond the last the end. */
    public int offset(Position position) {
        if (position.line() < 0) {
            return 0;
        }
        if (position.line() >= lineCount()) {
            return length();
        }
        int index = segmentOfLine(position.line());
        int line = position.line() - lines[index];
        Segment segment = segments[index];
        int start = segment.lineStart(line);
        int column = Math.max(0, position.character());
        return offsets[index]
                + Math.min((int) Math.min((long) start + column, Integer.MAX_VALUE), segment.lineContentEnd(line));
    }

    /** The text of a line, without its line end; empty for a line that does not exist. */
    public String line(int line) {
        if (line < 0 || line >= lineCount()) {
            return "";
        }
        int index = segmentOfLine(line);
        Segment segment = segments[index];
        int inside = line - lines[index];
        return segment.text().substring(segment.lineStart(inside), segment.lineContentEnd(inside));
    }

    private int segmentOfLine(int line) {
        int found = Arrays.binarySearch(lines, line);
        int index = found >= 0 ? found : -found - 2;
        while (index + 1 < segments.length && lines[index + 1] <= line) {
            index++;
        }
        return Math.min(index, segments.length - 1);
    }
}
