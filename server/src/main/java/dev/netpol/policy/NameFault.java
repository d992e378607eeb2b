package dev.netpol.policy;

import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;

/** Why a text is not the name or value that it should be; each a clause that a rule's sentence ends with. */
final class NameFault {
    private static final MessageTemplate EMPTY = template("empty", "it is empty");
    private static final MessageTemplate TOO_LONG =
            template("too-long", "it is {0} characters long, and {1} are the most allowed");
    private static final MessageTemplate UPPER_CASE =
            template("upper-case", "capitals such as \"{0}\" at character {1} are not allowed");
    private static final MessageTemplate BLANK = template("blank", "character {0} is a blank");
    private static final MessageTemplate LINE_END = template(
            "line-end", "character {0} is a line end, which a block scalar adds unless it is written \"|-\" or \">-\"");
    private static final MessageTemplate CHARACTER =
            template("character", "\"{0}\" at character {1} is not allowed; {2}");
    private static final MessageTemplate START =
            template("start", "it begins with \"{0}\", and the first character must be a letter or digit");
    private static final MessageTemplate END =
            template("end", "it ends with \"{0}\", and the last character must be a letter or digit");
    private static final MessageTemplate PART_START =
            template("part-start", "a letter or digit must follow the dot at character {0}");
    private static final MessageTemplate PART_END =
            template("part-end", "a letter or digit must stand before the dot at character {0}");
    private static final MessageTemplate SLASHES =
            template("slashes", "it has {0} slashes, and only one may stand between a prefix and the name");
    private static final MessageTemplate EMPTY_PREFIX =
            template("empty-prefix", "nothing stands before the slash, where a DNS name belongs");
    private static final MessageTemplate EMPTY_NAME = template("empty-name", "nothing stands behind the slash");
    private static final MessageTemplate PREFIX = template("prefix", "of its prefix \"{0}\": {1}");
    private static final MessageTemplate NAME = template("name", "of its name \"{0}\": {1}");
    private static final MessageTemplate NO_LETTER = template("no-letter", "at least one character must be a letter");
    private static final MessageTemplate DOUBLE_HYPHEN =
            template("double-hyphen", "two hyphens in a row, as at character {0}, are not allowed");

    private NameFault() {}

    private static MessageTemplate template(String name, String english) {
        return new MessageTemplate("policy.name-" + name, english);
    }

    static Message empty() {
        return EMPTY.with();
    }

    static Message tooLong(int length, int most) {
        return TOO_LONG.with(length, most);
    }

    /**
     * A character that has no place in the text.
     *
     * @param at its index
     * @param allowed a clause that tells what would have a place there
     */
    static Message character(String text, int at, Message allowed) {
        int codePoint = text.codePointAt(at);
        int position = text.codePointCount(0, at) + 1;
        if (codePoint == '\n' || codePoint == '\r') {
            return LINE_END.with(position);
        }
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return BLANK.with(position);
        }
        String shown =
                Character.isISOControl(codePoint) ? "U+%04X".formatted(codePoint) : Character.toString(codePoint);
        return codePoint >= 'A' && codePoint <= 'Z'
                ? UPPER_CASE.with(shown, position)
                : CHARACTER.with(shown, position, allowed);
    }

    static Message start(String text) {
        return START.with(text.substring(0, 1));
    }

    static Message end(String text) {
        return END.with(text.substring(text.length() - 1));
    }

    static Message partStart(int dot) {
        return PART_START.with(dot + 1);
    }

    static Message partEnd(int dot) {
        return PART_END.with(dot + 1);
    }

    static Message slashes(int count) {
        return SLASHES.with(count);
    }

    static Message emptyPrefix() {
        return EMPTY_PREFIX.with();
    }

    static Message emptyName() {
        return EMPTY_NAME.with();
    }

    static Message ofPrefix(String prefix, Message fault) {
        return PREFIX.with(prefix, fault);
    }

    static Message ofName(String name, Message fault) {
        return NAME.with(name, fault);
    }

    static Message noLetter() {
        return NO_LETTER.with();
    }

    static Message doubleHyphen(int at) {
        return DOUBLE_HYPHEN.with(at + 1);
    }
}
