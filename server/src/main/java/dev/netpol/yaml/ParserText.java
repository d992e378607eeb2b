package dev.netpol.yaml;

import dev.netpol.text.LineEnds;
import dev.netpol.text.TextRange;
import java.util.Arrays;

/**
 * A text on its way into the parser.
 *
 * @param text what the parser is given
 * @param meant what Kubernetes is given: the same, but for characters that are disguised from the parser, which would take
 *     them for something else than Kubernetes does
 * @param inserted the offsets in both of characters that repairs put in, in order
 */
record ParserText(String text, String meant, int[] inserted) {
    private static final int[] NONE = {};

    static ParserText of(String text) {
        return new ParserText(text, text, NONE);
    }

    OffsetMap offsets() {
        return new OffsetMap(text, inserted);
    }

    int length() {
        return text.length();
    }

    boolean isDisguised() {
        return !text.equals(meant);
    }

    ParserText undisguised() {
        return new ParserText(meant, meant, inserted);
    }

    /** Puts in a character that is not there. */
    ParserText insert(int at, char c) {
        int[] next = Arrays.copyOf(inserted, inserted.length + 1);
        for (int i = 0; i < inserted.length; i++) {
            next[i] = inserted[i] >= at ? inserted[i] + 1 : inserted[i];
        }
        next[inserted.length] = at;
        Arrays.sort(next);
        return new ParserText(insert(text, at, c), insert(meant, at, c), next);
    }

    /** Writes a character over what is there, but for line ends. */
    ParserText replace(TextRange range, char c) {
        return new ParserText(overwrite(text, range, c), overwrite(meant, range, c), inserted);
    }

    /** Writes a text over one of the same length. */
    ParserText replace(TextRange range, String with) {
        return new ParserText(overwrite(text, range, with), overwrite(meant, range, with), inserted);
    }

    /** Shows the parser something else, of the same length. */
    ParserText disguise(String asText) {
        return new ParserText(asText, meant, inserted);
    }

    private static String insert(String text, int at, char c) {
        return text.substring(0, at) + c + text.substring(at);
    }

    private static String overwrite(String text, TextRange range, String with) {
        return text.substring(0, range.start()) + with + text.substring(range.end());
    }

    private static String overwrite(String text, TextRange range, char c) {
        char[] chars = text.toCharArray();
        for (int i = range.start(); i < range.end(); i++) {
            if (!LineEnds.isLineEnd(chars[i])) {
                chars[i] = c;
            }
        }
        return new String(chars);
    }
}
