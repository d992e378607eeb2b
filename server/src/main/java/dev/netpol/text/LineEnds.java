package dev.netpol.text;

/** Where lines end: at LF, CRLF or a lone CR, as the Language Server Protocol counts them. */
public final class LineEnds {
    private LineEnds() {}

    /** The offset after the next line end at or after {@code from}; the text's length if there is none. */
    public static int nextLineStart(CharSequence text, int from) {
        int end = contentEnd(text, from);
        int length = text.length();
        if (end == length) {
            return length;
        }
        return text.charAt(end) == '\r' && end + 1 < length && text.charAt(end + 1) == '\n' ? end + 2 : end + 1;
    }

    /** The offset of the next line end at or after {@code from}; the text's length if there is none. */
    public static int contentEnd(CharSequence text, int from) {
        int length = text.length();
        int at = from;
        while (at < length && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The offset at which the line that holds {@code offset} begins. */
    public static int lineStart(CharSequence text, int offset) {
        int at = offset;
        while (at > 0 && !isLineEnd(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    public static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
