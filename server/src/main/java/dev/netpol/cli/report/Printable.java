package dev.netpol.cli.report;

/** Text from files made fit for a terminal. */
final class Printable {
    private static final char SUBSTITUTE = '\uFFFD';

    private Printable() {}

    /** The text with all that would steer a terminal, or turn the direction of writing, replaced; tabs stay. */
    static String of(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (steers(text.charAt(i))) {
                char[] chars = text.toCharArray();
                for (int j = i; j < length; j++) {
                    chars[j] = steers(chars[j]) ? SUBSTITUTE : chars[j];
                }
                return new String(chars);
            }
        }
        return text;
    }

    /** Blanks below a text, as wide as it is shown; its tabs stay tabs. */
    static String blanksBelow(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.append(c == '\t' ? "\t" : " ".repeat(width(c))));
        return out.toString();
    }

    /** How many columns of a terminal a text takes. */
    static int width(String text) {
        return text.codePoints().map(Printable::width).sum();
    }

    private static int width(int c) {
        if (c < 0x300) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** East Asian scripts and pictures. */
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1F64F
                || c >= 0x1F680 && c <= 0x1F6FF
                || c >= 0x1F900 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD;
    }

    /** Whether a character is a control character, or turns the direction of writing. */
    static boolean steers(char c) {
        return c < ' ' && c != '\t'
                || c >= 0x7F && c <= 0x9F
                || c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u2028'
                || c == '\u2029'
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }
}
