package dev.netpol.yaml;

import dev.netpol.text.LineEnds;
import java.util.Optional;

/**
 * Gets the parser past what Kubernetes reads and the parser does not, by showing it other characters: always as many, so
 * that every place stays the same.
 */
final class Reconciliation {
    // What stands behind a colon at the end of a plain scalar in a flow collection, which then ends for the parser
    // only.
    private static final String FLOW_PUNCTUATION = ",[]{}";

    private Reconciliation() {}

    /** The text without the line breaks that YAML 1.1 has and an editor has not. */
    static String ordinaryLineBreaks(String text) {
        return text.replace('\u0085', '\n').replace('\u2028', '\n').replace('\u2029', '\n');
    }

    /** What to show the parser instead, where it may be wrong to stop; nothing if it is right. */
    static Optional<ParserText> of(ParserText text, ParseFailure failure) {
        String shown = text.text();
        int at = failure.problemAt();
        if (at < 0 || at > shown.length()) {
            return Optional.empty();
        }
        String problem = failure.problem();
        char c = at < shown.length() ? shown.charAt(at) : 0;
        char next = at + 1 < shown.length() ? shown.charAt(at + 1) : 0;
        if (problem.startsWith("found unknown escape character")) {
            return escape(shown, at, c).map(text::disguise);
        }
        if (problem.startsWith("expected chomping") && c == '#') {
            String moved = LineEnds.isLineEnd(next) || next == 0 ? " " : " #";
            return Optional.of(text.disguise(overwrite(shown, at, moved)));
        }
        if (failure.context().equals("while scanning a tag") && c != 0 && ",[]".indexOf(c) >= 0) {
            return Optional.of(text.disguise(overwrite(shown, at, "_")));
        }
        if (c == '-' && problem.contains("cannot start any token")) {
            return Optional.of(text.disguise(overwrite(shown, at, String.valueOf(Disguises.HYPHEN))));
        }
        if (problem.startsWith("expected ',' or") && problem.endsWith("got :") && colonEndsScalar(shown, at)) {
            return Optional.of(text.disguise(overwrite(shown, at, String.valueOf(Disguises.COLON))));
        }
        if (problem.equals("could not find expected ':'") && charAt(shown, failure.contextAt()) == '*') {
            return Optional.of(
                    text.disguise(overwrite(shown, failure.contextAt(), String.valueOf(Disguises.ASTERISK))));
        }
        if (problem.startsWith("expected '<document end>' before directives")
                && Refusals.isKnownDirective(shown.substring(at, LineEnds.contentEnd(shown, at)))) {
            return Optional.of(text.disguise(shown.substring(0, at) + " ".repeat(shown.length() - at)));
        }
        if (problem.contains("the leading empty lines contain more spaces")) {
            return Optional.of(text.disguise(withoutBlankLines(shown, at)));
        }
        return withoutLeadingTabs(shown, at).map(text::disguise);
    }

    /** Whether a colon belongs to the plain scalar in front of it, as it does for Kubernetes unless a blank follows. */
    static boolean colonEndsScalar(String shown, int colon) {
        return colon > 0
                && colon + 1 < shown.length()
                && shown.charAt(colon) == ':'
                && !isBlankOrLineEnd(shown.charAt(colon - 1))
                && FLOW_PUNCTUATION.indexOf(shown.charAt(colon + 1)) >= 0;
    }

    /** Whether a repaired text may be believed: what was shown otherwise must have become what Kubernetes reads there. */
    static boolean isConfirmed(ParseFailure cured, ParserText before, KubernetesReader.Result after) {
        ScalarPlaces places = after.reading().places();
        if (cured.problem().contains("the leading empty lines contain more spaces")) {
            return places.isEmptyBlockBefore(cured.problemAt());
        }
        for (int i = LineEnds.lineStart(before.text(), cured.problemAt());
                i < before.length() && isBlank(before.text().charAt(i));
                i++) {
            if (before.text().charAt(i) == '\t'
                    && after.text().text().charAt(i) == ' '
                    && !places.belongsToPlainScalar(i)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> escape(String shown, int at, char escaped) {
        return switch (escaped) {
            case '\'' -> Optional.of(overwrite(shown, at - 1, String.valueOf(Disguises.NOTHING)));
            case 'L', 'P' -> Optional.of(overwrite(shown, at, "_"));
            default -> Optional.empty();
        };
    }

    /** Above the first line of an empty block scalar, blanks on empty lines say nothing about its indentation. */
    private static String withoutBlankLines(String shown, int at) {
        StringBuilder changed = new StringBuilder(shown);
        int lineStart = LineEnds.lineStart(shown, at);
        int firstChanged = lineStart;
        while (firstChanged > 0 && isBlankOrLineEnd(shown.charAt(firstChanged - 1))) {
            firstChanged--;
        }
        int lastChanged = charAt(shown, at) == '#' ? LineEnds.contentEnd(shown, at) : lineStart;
        for (int i = firstChanged; i < lastChanged; i++) {
            if (!LineEnds.isLineEnd(shown.charAt(i))) {
                changed.setCharAt(i, '\n');
            }
        }
        return changed.toString();
    }

    /** Tabs in front of a line, and of those right below, that goes on with a plain scalar. */
    private static Optional<String> withoutLeadingTabs(String shown, int at) {
        StringBuilder changed = new StringBuilder(shown);
        boolean any = false;
        int lineStart = LineEnds.lineStart(shown, at);
        boolean tab = true;
        while (tab && lineStart < shown.length()) {
            tab = false;
            for (int i = lineStart; i < shown.length() && isBlank(shown.charAt(i)); i++) {
                if (shown.charAt(i) == '\t') {
                    changed.setCharAt(i, ' ');
                    tab = true;
                }
            }
            any |= tab;
            lineStart = LineEnds.nextLineStart(shown, lineStart);
        }
        return any ? Optional.of(changed.toString()) : Optional.empty();
    }

    private static char charAt(String text, int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : 0;
    }

    private static String overwrite(String text, int at, String with) {
        return text.substring(0, at) + with + text.substring(at + with.length());
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isBlankOrLineEnd(char c) {
        return isBlank(c) || LineEnds.isLineEnd(c);
    }
}
