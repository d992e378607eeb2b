package dev.netpol.yaml;

import dev.netpol.text.TextRange;
import java.util.Arrays;

/**
 * Turns the parser's counts into offsets of the original text: the parser counts code points, and it may have been given
 * a text into which repairs put characters.
 */
final class OffsetMap {
    private static final int[] NONE = {};

    private final int[] supplementary;
    private final int[] inserted;

    /**
     * @param text the text that is parsed
     * @param inserted the offsets, in that text and in order, of characters that the original lacks
     */
    OffsetMap(String text, int[] inserted) {
        this.supplementary = supplementaryCodePoints(text);
        this.inserted = inserted;
    }

    /** The original offset of a code point index. */
    int original(int codePointIndex) {
        return withoutInserted(charIndex(codePointIndex));
    }

    /** The offset in the parsed text of a code point index. */
    int charIndex(int codePointIndex) {
        return codePointIndex + countBelow(supplementary, codePointIndex);
    }

    /** The original offset of an offset in the parsed text. */
    int withoutInserted(int offset) {
        return offset - countBelow(inserted, offset);
    }

    TextRange original(int start, int end) {
        int from = original(start);
        return new TextRange(from, Math.max(from, original(end)));
    }

    private static int countBelow(int[] sorted, int limit) {
        if (sorted.length == 0) {
            return 0;
        }
        int found = Arrays.binarySearch(sorted, limit);
        return found >= 0 ? found : -found - 1;
    }

    private static int[] supplementaryCodePoints(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isPair(text, i)) {
                count++;
            }
        }
        if (count == 0) {
            return NONE;
        }
        int[] indexes = new int[count];
        int found = 0;
        int codePoint = 0;
        for (int i = 0; i < text.length(); i++, codePoint++) {
            if (isPair(text, i)) {
                indexes[found++] = codePoint;
                i++;
            }
        }
        return indexes;
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }
}
