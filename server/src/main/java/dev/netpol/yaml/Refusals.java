package dev.netpol.yaml;

import dev.netpol.message.Message;
import dev.netpol.text.LineEnds;
import dev.netpol.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;

/** What the parser reads and Kubernetes refuses, beside tabs. Offsets are those of the text that is parsed. */
final class Refusals {
    private static final List<String> KNOWN_DIRECTIVES = List.of("%YAML", "%TAG");
    private static final int UNICODE_ESCAPE = 6;

    private final String text;
    private final BiConsumer<TextRange, Message> sink;
    private final boolean json;

    /** @param sink told of each, with its place */
    Refusals(String text, BiConsumer<TextRange, Message> sink) {
        this.text = text;
        this.sink = sink;
        // What is JSON is read as JSON, which has escapes that YAML 1.1 lacks.
        this.json = text.stripLeading().startsWith("{");
    }

    void documentStart(DocumentStartEvent event, int end) {
        Optional<SpecVersion> version = event.getSpecVersion();
        for (int at = 0; event.isExplicit() && at < end; at = LineEnds.nextLineStart(text, at)) {
            TextRange line = new TextRange(at, LineEnds.contentEnd(text, at));
            if (line.isEmpty() || text.charAt(at) != '%') {
                continue;
            }
            String directive = text.substring(at, line.end());
            if (!isKnownDirective(directive)) {
                sink.accept(line, SyntaxMessages.UNKNOWN_DIRECTIVE.with(directive));
            } else if (directive.startsWith("%YAML")
                    && version.filter(v -> v.getMajor() == 1 && v.getMinor() == 1)
                            .isEmpty()) {
                sink.accept(line, SyntaxMessages.YAML_VERSION.with(directive));
            }
        }
    }

    /** Whether a line is a directive that Kubernetes knows. */
    static boolean isKnownDirective(String line) {
        return KNOWN_DIRECTIVES.contains(line.split("[ \t]", 2)[0]);
    }

    /** @param start where the properties of the node begin, of which the anchor is one */
    void anchor(String name, int start) {
        if (!isWord(name)) {
            int at = Math.max(start, text.indexOf('&', start));
            sink.accept(
                    new TextRange(at, Math.min(text.length(), at + 1 + name.length())),
                    SyntaxMessages.ANCHOR_NAME.with(name));
        }
    }

    void alias(String name, TextRange range) {
        if (!isWord(name)) {
            sink.accept(range, SyntaxMessages.ANCHOR_NAME.with(name));
        }
    }

    void plainInFlow(String value, TextRange range) {
        if (value.indexOf('?') > 0) {
            sink.accept(range, SyntaxMessages.QUESTION_MARK.with(value));
        }
    }

    void doubleQuoted(TextRange range) {
        int at = json ? -1 : find('\\', range.start(), range.end());
        while (at >= 0 && at + 1 < range.end()) {
            char escape = text.charAt(at + 1);
            if (escape == '/') {
                sink.accept(new TextRange(at, at + 2), SyntaxMessages.ESCAPE.with("\\/"));
            } else if (escape == 'u' && isSurrogate(at + 2, range.end())) {
                sink.accept(
                        new TextRange(at, at + UNICODE_ESCAPE),
                        SyntaxMessages.SURROGATE_ESCAPE.with(text.substring(at, at + UNICODE_ESCAPE)));
            }
            at = find('\\', at + 2, range.end());
        }
    }

    /** A tab in front of the first line of a block scalar, by which its indentation is found. */
    void block(TextRange range) {
        int header = LineEnds.contentEnd(text, range.start());
        int comment = find('#', range.start(), header);
        int headerEnd = comment >= 0 ? comment : header;
        for (int i = range.start(); i < headerEnd; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return;
            }
        }
        for (int i = header; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                sink.accept(new TextRange(i, i + 1), SyntaxMessages.TAB.with());
                return;
            }
            if (c != ' ' && !LineEnds.isLineEnd(c)) {
                return;
            }
        }
    }

    /** Where a character stands, looking no further than {@code to}, for the rest of the text may be long; or -1. */
    private int find(char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    private boolean isSurrogate(int digits, int end) {
        return digits + 4 <= end
                && "dD".indexOf(text.charAt(digits)) >= 0
                && "89abcdefABCDEF".indexOf(text.charAt(digits + 1)) >= 0;
    }

    private static boolean isWord(String name) {
        return name.chars()
                .allMatch(c ->
                        c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-');
    }
}
