package dev.netpol.text;

/**
 * A stretch of text from {@code start} (inclusive) to {@code end} (exclusive), in UTF-16 units.
 *
 * @param start the offset of the first character
 * @param end the offset after the last character, at least {@code start}
 */
public record TextRange(int start, int end) {
    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + ".." + end);
        }
    }

    /** The empty range at one offset. */
    public static TextRange at(int offset) {
        return new TextRange(offset, offset);
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether the offset lies inside or at either end. */
    public boolean touches(int offset) {
        return start <= offset && offset <= end;
    }

    /** Whether the two ranges share at least one character. */
    public boolean overlaps(TextRange other) {
        return start < other.end && other.start < end;
    }

    /** Whether the other range lies wholly inside this one. */
    public boolean contains(TextRange other) {
        return start <= other.start && other.end <= end;
    }

    /** The stretch from the start of the one that comes first to the end of the one that comes last. */
    public TextRange cover(TextRange other) {
        return new TextRange(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The same stretch, {@code by} units further on. */
    public TextRange shift(int by) {
        return new TextRange(start + by, end + by);
    }
}
