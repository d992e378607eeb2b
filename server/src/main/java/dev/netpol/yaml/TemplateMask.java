package dev.netpol.yaml;

import dev.netpol.text.LineEnds;
import dev.netpol.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hides template actions, as Helm and other Go templates have them, behind text of the same length.
 *
 * <p>An action that has its lines to itself becomes blank; one inside a line becomes a word.
 *
 * @param text the text to parse instead
 * @param actions where actions stand, in order
 */
record TemplateMask(String text, List<TextRange> actions) {
    private static final char STAND_IN = 'x';

    /** The mask of a text; the text itself, without actions, when it is no template. */
    static TemplateMask of(String text) {
        int first = text.indexOf("{{");
        List<TextRange> actions = new ArrayList<>();
        commentFromAbove(text, first).ifPresent(actions::add);
        if (actions.isEmpty() && (first < 0 || !standsOutsideComment(text, first))) {
            return new TemplateMask(text, List.of());
        }
        int at = first;
        while (at >= 0) {
            int end = actionEnd(text, at);
            actions.add(new TextRange(at, end));
            at = text.indexOf("{{", end);
        }
        return new TemplateMask(hide(text, actions), List.copyOf(actions));
    }

    boolean isTemplate() {
        return !actions.isEmpty();
    }

    /** The rest of a template comment that began in a part above, as what is commented out may hold separators. */
    private static Optional<TextRange> commentFromAbove(String text, int firstOpening) {
        int close = text.indexOf("*/");
        if (close < 0 || firstOpening >= 0 && firstOpening < close) {
            return Optional.empty();
        }
        int at = close + 2;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '-')) {
            at++;
        }
        return text.startsWith("}}", at) ? Optional.of(new TextRange(0, at + 2)) : Optional.empty();
    }

    /** Whether any of the openings from {@code first} on is not in a comment. */
    private static boolean standsOutsideComment(String text, int first) {
        int at = first;
        while (at >= 0) {
            if (!isInComment(text, at)) {
                return true;
            }
            at = text.indexOf("{{", at + 2);
        }
        return false;
    }

    private static boolean isInComment(String text, int offset) {
        boolean singleQuoted = false;
        boolean doubleQuoted = false;
        for (int i = LineEnds.lineStart(text, offset); i < offset; i++) {
            char c = text.charAt(i);
            boolean afterBlank = i == 0 || " \t\r\n".indexOf(text.charAt(i - 1)) >= 0;
            if (c == '\'' && !doubleQuoted && (singleQuoted || afterBlank)) {
                singleQuoted = !singleQuoted;
            } else if (c == '"' && !singleQuoted && (doubleQuoted || afterBlank)) {
                doubleQuoted = !doubleQuoted;
            } else if (c == '#' && afterBlank && !singleQuoted && !doubleQuoted) {
                return true;
            }
        }
        return false;
    }

    /** The offset after the action that opens here; one that is never closed ends with its line. */
    private static int actionEnd(String text, int open) {
        int body = text.startsWith("-", open + 2) ? open + 3 : open + 2;
        int comment = body;
        while (comment < text.length() && text.charAt(comment) == ' ') {
            comment++;
        }
        if (text.startsWith("/*", comment)) {
            int close = text.indexOf("*/", comment + 2);
            int end = close < 0 ? -1 : text.indexOf("}}", close);
            return end < 0 ? text.length() : end + 2;
        }
        int at = body;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '}' && text.startsWith("}}", at)) {
                return at + 2;
            }
            if (c == '"' || c == '`' || c == '\'') {
                int close = closingQuote(text, at);
                if (close < 0) {
                    break;
                }
                at = close;
            } else if (c == '{' && text.startsWith("{{", at)) {
                break;
            }
            at++;
        }
        return LineEnds.contentEnd(text, open);
    }

    private static int closingQuote(String text, int open) {
        char quote = text.charAt(open);
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote != '`') {
                i++;
            } else if (c == quote) {
                return i;
            } else if (LineEnds.isLineEnd(c) && quote != '`') {
                return -1;
            }
        }
        return -1;
    }

    private static String hide(String text, List<TextRange> actions) {
        char[] masked = text.toCharArray();
        int next = 0;
        while (next < actions.size()) {
            // Actions that follow one another on the same lines are judged together.
            int last = next;
            while (last + 1 < actions.size()
                    && LineEnds.contentEnd(text, actions.get(last).end())
                            > actions.get(last + 1).start()) {
                last++;
            }
            boolean alone = isAlone(text, actions, next, last);
            for (int i = next; i <= last; i++) {
                TextRange action = actions.get(i);
                for (int at = action.start(); at < action.end(); at++) {
                    if (!alone) {
                        masked[at] = STAND_IN;
                    } else if (!LineEnds.isLineEnd(masked[at])) {
                        masked[at] = ' ';
                    }
                }
            }
            next = last + 1;
        }
        return new String(masked);
    }

    /** Whether nothing but blanks stands beside the actions on their lines. */
    private static boolean isAlone(String text, List<TextRange> actions, int first, int last) {
        int at = LineEnds.lineStart(text, actions.get(first).start());
        for (int i = first; i <= last; i++) {
            if (!isBlank(text, at, actions.get(i).start())) {
                return false;
            }
            at = actions.get(i).end();
        }
        return isBlank(text, at, LineEnds.contentEnd(text, at));
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }
}
