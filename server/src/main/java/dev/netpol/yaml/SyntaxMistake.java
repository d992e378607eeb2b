package dev.netpol.yaml;

import dev.netpol.message.Message;
import dev.netpol.text.LineEnds;
import dev.netpol.text.TextRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what the mistake is behind a place at which the parser stopped. What can't be told for sure is said of the line as
 * a whole; so is what the parser puts down to another line than the one whose repair lets it go on.
 */
final class SyntaxMistake {
    private static final int LONGEST_QUOTATION = 60;
    // What a value must not begin with, as the parser names it when it takes it for something else.
    private static final String INDICATORS = "@`%|>*&!,]}";

    private static final Pattern KEY_AND_VALUE = Pattern.compile("(\\w+) (?:= )?([^ =#…]+)");

    private final String source;
    private final ParseFailure failure;
    private final TextRange line;

    private SyntaxMistake(String source, ParseFailure failure, TextRange line) {
        this.source = source;
        this.failure = failure;
        this.line = line;
    }

    /**
     * The mistake with its place; offsets are those of the source.
     *
     * @param blamed the content of the line that the mistake is put down to
     */
    static SyntaxError of(String source, ParseFailure failure, TextRange blamed) {
        return new SyntaxMistake(source, failure, blamed)
                .specific()
                .filter(error -> error.range().start() >= LineEnds.lineStart(source, blamed.start())
                        && error.range().end() <= blamed.end()
                        && !error.range().isEmpty())
                .orElseGet(() -> new SyntaxError(SyntaxMessages.UNREADABLE.with(), blamed));
    }

    private Optional<SyntaxError> specific() {
        String problem = failure.problem();
        int at = failure.problemAt();
        if (problem.equals(ParseFailure.TOO_DEEP)) {
            return error(SyntaxMessages.TOO_DEEP.with(), at, at + 1);
        }
        if (problem.equals(ParseFailure.UNPRINTABLE)) {
            return error(SyntaxMessages.UNPRINTABLE.with(codePoint(at)), at, at + 1);
        }
        Optional<SyntaxError> tab = tab();
        if (tab.isPresent()) {
            return tab;
        }
        Optional<SyntaxError> unclosed = unclosed();
        if (unclosed.isPresent()) {
            return unclosed;
        }
        if (failure.context().equals("while scanning a quoted scalar")) {
            return error(SyntaxMessages.UNCLOSED_QUOTE.with(), failure.contextAt(), line.end());
        }
        if (problem.startsWith("found unknown escape") || problem.startsWith("expected escape sequence")) {
            int backslash = source.lastIndexOf('\\', at);
            return backslash < 0
                    ? Optional.empty()
                    : error(SyntaxMessages.ESCAPE.with(quoted(backslash, backslash + 2)), backslash, backslash + 2);
        }
        if (problem.equals("mapping values are not allowed here")) {
            return unexpectedColon(at);
        }
        if (problem.equals("could not find expected ':'")) {
            return noColon(failure.contextAt());
        }
        if (problem.startsWith("sequence entries are not allowed")) {
            return error(SyntaxMessages.LIST_ON_KEY_LINE.with(), at, at + 1);
        }
        if (problem.startsWith("expected ',' or")) {
            return insideBrackets(at);
        }
        if (failure.context().equals("while parsing a flow node")) {
            return word(at).flatMap(
                            word -> error(SyntaxMessages.MISSING_ENTRY.with(quoted(word.start(), word.end())), word));
        }
        if (problem.startsWith("expected <block end>")) {
            if (charAt(line.start()) == '-' && Character.isLetterOrDigit(charAt(line.start() + 1))) {
                return error(SyntaxMessages.NO_BLANK_AFTER_DASH.with(quoted(line.start(), line.end())), line);
            }
            return outOfLine(at);
        }
        return startOfValue();
    }

    /** The tabs in front of the line's content, or the one that the parser takes offence at. */
    private Optional<SyntaxError> tab() {
        int at = failure.problemAt();
        int first = source.indexOf('\t', LineEnds.lineStart(source, line.start()));
        if (first >= 0 && first < line.start()) {
            at = first;
        } else if (failure.problem().contains("after \\t(TAB)")) {
            at = source.lastIndexOf('\t', at);
        }
        int end = at;
        while (charAt(end) == '\t') {
            end++;
        }
        return error(SyntaxMessages.TAB.with(), at, end);
    }

    /** A quote or bracket that is opened on this line, when the parser stopped on a later one. */
    private Optional<SyntaxError> unclosed() {
        int at = failure.suspectAt();
        if (at < line.start() || at >= line.end() || failure.problemAt() <= line.end()) {
            return Optional.empty();
        }
        return switch (charAt(at)) {
            case '[' -> error(SyntaxMessages.UNCLOSED_BRACKET.with('[', ']'), at, line.end());
            case '{' -> error(SyntaxMessages.UNCLOSED_BRACKET.with('{', '}'), at, line.end());
            case '"', '\'' -> error(SyntaxMessages.UNCLOSED_QUOTE.with(), at, line.end());
            default -> Optional.empty();
        };
    }

    private Optional<SyntaxError> unexpectedColon(int colon) {
        int key = line.start();
        while (source.startsWith("- ", key)) {
            key += 2;
        }
        int first = source.indexOf(": ", key);
        boolean hasValue = first >= 0 && first < Math.min(colon, line.end());
        if (colon > line.end()) {
            return hasValue
                    ? error(SyntaxMessages.VALUE_AND_KEYS.with(quoted(key, first)), line)
                    : noColon(line.start());
        }
        if (hasValue) {
            int value = first + 2;
            while (value < colon && source.charAt(value) == ' ') {
                value++;
            }
            return error(SyntaxMessages.SECOND_COLON.with(quoted(value, colon)), value, line.end());
        }
        return error(SyntaxMessages.DEEPER_KEY.with(quoted(key, colon)), key, colon);
    }

    private Optional<SyntaxError> noColon(int at) {
        if (at < line.start() || at >= line.end()) {
            return Optional.empty();
        }
        TextRange word = new TextRange(at, line.end());
        String text = quoted(at, line.end());
        if (INDICATORS.indexOf(charAt(at)) >= 0) {
            return error(SyntaxMessages.START_OF_VALUE.with(charAt(at)), word);
        }
        int colon = source.indexOf(':', at);
        if (colon > at && colon + 1 < word.end()) {
            return error(SyntaxMessages.NO_BLANK_AFTER_COLON.with(text), word);
        }
        Matcher entry = KEY_AND_VALUE.matcher(text);
        return error(
                entry.matches()
                        ? SyntaxMessages.NO_COLON_INSIDE.with(text, entry.group(1), entry.group(2))
                        : SyntaxMessages.NO_COLON.with(text),
                word);
    }

    private Optional<SyntaxError> insideBrackets(int at) {
        if (at > 0 && charAt(at - 1) == ':') {
            return error(SyntaxMessages.NO_BLANK_AFTER_COLON.with(quoted(at - 1, at + 1)), at - 1, at);
        }
        char open = charAt(failure.contextAt());
        boolean laterLine = failure.contextAt() < line.start() || at > line.end();
        if ((laterLine || at >= source.length()) && (open == '[' || open == '{')) {
            return error(
                    SyntaxMessages.UNCLOSED_BRACKET.with(open, open == '[' ? ']' : '}'),
                    failure.contextAt(),
                    line.end());
        }
        return word(at).flatMap(word -> error(SyntaxMessages.MISSING_COMMA.with(unquoted(word)), word));
    }

    private Optional<SyntaxError> outOfLine(int at) {
        boolean item = source.startsWith("- ", line.start()) || line.end() == line.start() + 1;
        if (at > line.end()) {
            return error((item ? SyntaxMessages.ITEM_AMONG_KEYS : SyntaxMessages.INDENTATION).with(), line);
        }
        if (at > line.start()) {
            return at >= line.end()
                    ? Optional.empty()
                    : error(SyntaxMessages.AFTER_VALUE.with(quoted(at, line.end())), at, line.end());
        }
        if (failure.context().equals("while parsing a block collection")) {
            return error(SyntaxMessages.KEY_AMONG_ITEMS.with(), line);
        }
        return error((item ? SyntaxMessages.ITEM_AMONG_KEYS : SyntaxMessages.INDENTATION).with(), line);
    }

    private Optional<SyntaxError> startOfValue() {
        int at = failure.contextAt() >= 0 ? failure.contextAt() : failure.problemAt();
        if (INDICATORS.indexOf(charAt(at)) < 0) {
            return Optional.empty();
        }
        return error(SyntaxMessages.START_OF_VALUE.with(charAt(at)), at, line.end());
    }

    private Optional<SyntaxError> error(Message message, TextRange range) {
        return Optional.of(new SyntaxError(message, range));
    }

    private Optional<SyntaxError> error(Message message, int start, int end) {
        return start < 0 || end <= start ? Optional.empty() : error(message, new TextRange(start, end));
    }

    /** What stands from an offset to the next blank. */
    private Optional<TextRange> word(int at) {
        int end = at;
        while (end < line.end() && !Character.isWhitespace(source.charAt(end))) {
            end++;
        }
        return end == at ? Optional.empty() : Optional.of(new TextRange(at, end));
    }

    /** The text between two offsets, the end left out if it is long; offsets that are none are moved to the nearest. */
    private String quoted(int start, int end) {
        int from = Math.max(0, Math.min(start, source.length()));
        int to = Math.max(from, Math.min(end, source.length()));
        return to - from <= LONGEST_QUOTATION
                ? source.substring(from, to)
                : source.substring(from, from + LONGEST_QUOTATION) + "…";
    }

    /** A word without the quotes and brackets around it. */
    private String unquoted(TextRange word) {
        int start = word.start();
        int end = word.end();
        while (start < end - 1 && "\"'[{".indexOf(charAt(start)) >= 0) {
            start++;
        }
        while (end > start + 1 && "\"']},".indexOf(charAt(end - 1)) >= 0) {
            end--;
        }
        return quoted(start, end);
    }

    private String codePoint(int at) {
        return at < source.length() ? String.format("U+%04X", source.codePointAt(at)) : "U+0000";
    }

    /** The character at an offset, NUL outside of the text. */
    private char charAt(int at) {
        return at >= 0 && at < source.length() ? source.charAt(at) : 0;
    }
}
