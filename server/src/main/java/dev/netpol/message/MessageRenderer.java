package dev.netpol.message;

import java.util.List;
import java.util.Map;

/** Turns messages into text in one language. */
public final class MessageRenderer {
    private static final int LONGEST_ARGUMENT = 300;

    private final Map<String, String> translations;

    private MessageRenderer(Map<String, String> translations) {
        this.translations = translations;
    }

    /** Renders every message in English. */
    public static MessageRenderer english() {
        return new MessageRenderer(Map.of());
    }

    /** Renders by a map from template id to text; what it lacks comes in English. */
    public static MessageRenderer translated(Map<String, String> translations) {
        return new MessageRenderer(Map.copyOf(translations));
    }

    /** The text of a message; a place without an argument stays as it is written. */
    public String render(Message message) {
        MessageTemplate template = message.template();
        String pattern = translations.getOrDefault(template.id(), template.english());
        List<Object> arguments = message.arguments();
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int argument = open < 0 || open + 2 >= pattern.length() ? -1 : pattern.charAt(open + 1) - '0';
            if (open < 0) {
                break;
            }
            if (argument >= 0 && argument < arguments.size() && pattern.charAt(open + 2) == '}') {
                out.append(pattern, at, open).append(text(arguments.get(argument)));
                at = open + 3;
            } else {
                out.append(pattern, at, open + 1);
                at = open + 1;
            }
        }
        return out.append(pattern, at, pattern.length()).toString();
    }

    private String text(Object argument) {
        return argument instanceof Message nested ? render(nested) : onOneLine(argument.toString());
    }

    /** Quoted text may hold anything; a message is one line of bounded length. */
    private static String onOneLine(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST_ARGUMENT) + 1);
        for (int i = 0; i < text.length(); i++) {
            if (i >= LONGEST_ARGUMENT && !Character.isLowSurrogate(text.charAt(i))) {
                return out.append('…').toString();
            }
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? '\ufffd' : c);
            }
        }
        return out.toString();
    }
}
