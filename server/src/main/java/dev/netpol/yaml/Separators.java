package dev.netpol.yaml;

import dev.netpol.text.LineEnds;

/** The separator that a part begins with. kubectl takes its line away, so YAML's own rules for it do not count. */
final class Separators {
    private static final String SEPARATOR = "---";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Separators() {}

    /** The text, as long as before, with what only the parser would mind behind a separator taken care of. */
    static String readable(String text) {
        if (!text.startsWith(SEPARATOR)) {
            return text;
        }
        int end = LineEnds.contentEnd(text, 0);
        int next = LineEnds.nextLineStart(text, 0);
        String rest = text.substring(SEPARATOR.length(), end);
        boolean onlyComment = rest.isBlank() || rest.strip().startsWith("#");
        if (onlyComment && next < text.length() && text.charAt(next) == BYTE_ORDER_MARK) {
            // What follows is a stream of its own, which may begin with this mark.
            return BYTE_ORDER_MARK + " ".repeat(end) + text.substring(end, next) + text.substring(next + 1);
        }
        return rest.startsWith("#") ? SEPARATOR + " ".repeat(rest.length()) + text.substring(end) : text;
    }
}
