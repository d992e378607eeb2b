package dev.netpol.yaml;

/**
 * Characters that stand in for others which the parser would take for something else than Kubernetes does. They are of the
 * private use area, so that they are part of any name or text and hardly ever meant.
 */
final class Disguises {
    static final char COLON = '\uE0F1';
    static final char HYPHEN = '\uE0F2';
    static final char ASTERISK = '\uE0F3';
    /** For the backslash of an escaped apostrophe, which is not part of the value. */
    static final char NOTHING = '\uE0F4';

    private Disguises() {}

    /** What a value is without disguises. */
    static String undo(String value) {
        return value.replace(COLON, ':')
                .replace(HYPHEN, '-')
                .replace(ASTERISK, '*')
                .replace(String.valueOf(NOTHING), "");
    }
}
