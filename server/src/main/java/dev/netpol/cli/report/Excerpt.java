package dev.netpol.cli.report;

import dev.netpol.text.Position;
import dev.netpol.text.SourceText;
import dev.netpol.text.TextRange;

/**
 * The line that something stands on; of a very long one, what is around it.
 *
 * @param before the text before the mark
 * @param marked the text of the mark on this line
 * @param after the text after it
 * @param goesOn whether the mark goes on beyond what is shown of it
 */
public record Excerpt(String before, String marked, String after, boolean goesOn) {
    private static final int MOST_BEFORE = 100;
    private static final int MOST_MARKED = 80;
    private static final int MOST_AFTER = 40;
    private static final String CUT = "…";

    static Excerpt of(SourceText text, TextRange range, Position start, Position end) {
        int lineStart = range.start() - start.character();
        int lineEnd = text.offset(new Position(start.line(), Integer.MAX_VALUE));
        boolean endsBelow = end.line() > start.line();
        int markStart = Math.min(range.start(), lineEnd);
        int markEnd = endsBelow ? lineEnd : Math.min(range.end(), lineEnd);
        // Short lines are never cut, whatever stands where on them.
        boolean isLong = lineEnd - lineStart > MOST_BEFORE + MOST_MARKED + MOST_AFTER;
        int from = isLong ? Math.max(lineStart, markStart - MOST_BEFORE) : lineStart;
        int markTo = isLong ? Math.min(markEnd, markStart + MOST_MARKED) : markEnd;
        int to = isLong ? Math.min(lineEnd, markTo + MOST_AFTER) : lineEnd;
        return new Excerpt(
                (from > lineStart ? CUT : "") + whole(text.slice(new TextRange(from, markStart))),
                whole(text.slice(new TextRange(markStart, markTo))),
                whole(text.slice(new TextRange(markTo, to))) + (to < lineEnd ? CUT : ""),
                endsBelow || markTo < markEnd);
    }

    /** The text without halves of characters that a cut left at its ends. */
    private static String whole(String slice) {
        int from = !slice.isEmpty() && Character.isLowSurrogate(slice.charAt(0)) ? 1 : 0;
        int length = slice.length();
        int to = length > from && Character.isHighSurrogate(slice.charAt(length - 1)) ? length - 1 : length;
        return slice.substring(from, to);
    }
}
