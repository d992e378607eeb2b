package dev.netpol.text;

import java.util.Arrays;

/** A piece of a {@link SourceText}: whole lines, of which only the last one of the file may lack its line end. */
public final class Segment {
    private final String text;
    private final int lineBreaks;
    private int[] lineStarts = NOT_COMPUTED;

    private static final int[] NOT_COMPUTED = {};

    public Segment(String text) {
        this.text = text;
        this.lineBreaks = countLineBreaks(text);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** How many line ends (LF, CRLF or a lone CR) the segment holds. */
    public int lineBreaks() {
        return lineBreaks;
    }

    /** The line, counted from the segment's first, that the offset lies on. */
    int lineAt(int offset) {
        int found = Arrays.binarySearch(starts(), offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The offset at which a line, counted from the segment's first, begins. */
    int lineStart(int line) {
        return starts()[line];
    }

    /** The offset at which the content of a line ends, before its line end. */
    int lineContentEnd(int line) {
        int[] starts = starts();
        int end = line + 1 < starts.length ? starts[line + 1] : text.length();
        int start = starts[line];
        if (end > start && line + 1 < starts.length) {
            end--;
            if (end > start && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r') {
                end--;
            }
        }
        return end;
    }

    // Computed when first asked for; two threads may both do it, and either result serves.
    private int[] starts() {
        int[] known = lineStarts;
        if (known.length == 0) {
            known = computeLineStarts();
            lineStarts = known;
        }
        return known;
    }

    private int[] computeLineStarts() {
        int[] starts = new int[lineBreaks + 1];
        int line = 0;
        int offset = 0;
        while (line < lineBreaks) {
            offset = LineEnds.nextLineStart(text, offset);
            starts[++line] = offset;
        }
        return starts;
    }

    private static int countLineBreaks(String text) {
        int count = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == length || text.charAt(i + 1) != '\n'))) {
                count++;
            }
        }
        return count;
    }
}
