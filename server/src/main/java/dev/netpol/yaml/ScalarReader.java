package dev.netpol.yaml;

import dev.netpol.text.LineEnds;
import dev.netpol.text.TextRange;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Turns what the parser says of a scalar into what Kubernetes makes of it. */
final class ScalarReader {
    private final ParserText text;
    private final Refusals refusals;
    private final Map<Integer, Character> disguises;
    private int lastLongText = -1;

    /** @param disguises takes what the parser should be shown instead, by offset */
    ScalarReader(ParserText text, Refusals refusals, Map<Integer, Character> disguises) {
        this.text = text;
        this.refusals = refusals;
        this.disguises = disguises;
    }

    /** Where the last text in quotes began that goes on over several lines; -1 if there was none. */
    int lastLongText() {
        return lastLongText;
    }

    /**
     * Reads a scalar.
     *
     * @param inText where it stands in the text that is parsed
     * @param range where it stands in the original
     * @param around the collection that it belongs to
     */
    Scalar read(ScalarEvent event, TextRange inText, TextRange range, @Nullable OpenCollection around) {
        String value = text.isDisguised() ? Disguises.undo(event.getValue()) : event.getValue();
        ScalarStyle style = style(event);
        switch (style) {
            case PLAIN -> checkPlain(value, inText, around);
            case DOUBLE_QUOTED -> {
                refusals.doubleQuoted(inText);
                noteLongText(inText);
            }
            case SINGLE_QUOTED -> noteLongText(inText);
            case LITERAL, FOLDED -> {
                refusals.block(inText);
                value = blockValue(value, inText.end());
            }
        }
        boolean plain = style == ScalarStyle.PLAIN;
        String tag = event.getTag().orElse(null);
        ScalarValue resolved = around != null && around.awaitsKey()
                ? ScalarResolution.resolveKey(value, plain, tag)
                : ScalarResolution.resolve(value, plain, tag);
        return new Scalar(value, resolved, style, range);
    }

    private void checkPlain(String value, TextRange inText, @Nullable OpenCollection around) {
        if (around != null && around.flow && !inText.isEmpty()) {
            refusals.plainInFlow(value, inText);
            if (Reconciliation.colonEndsScalar(text.text(), inText.end())) {
                disguises.put(inText.end(), Disguises.COLON);
            }
        }
    }

    private void noteLongText(TextRange inText) {
        // No further than the scalar: a whole file may be one line.
        for (int i = inText.start(); i < inText.end(); i++) {
            if (LineEnds.isLineEnd(text.text().charAt(i))) {
                lastLongText = inText.start();
                return;
            }
        }
    }

    /** A block scalar that the text ends with has a last line break only if one is written. */
    private String blockValue(String value, int end) {
        String parsed = text.text();
        boolean written = parsed.endsWith("\n") || parsed.endsWith("\r");
        return end == parsed.length() && !written && value.endsWith("\n")
                ? value.substring(0, value.length() - 1)
                : value;
    }

    private static ScalarStyle style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> ScalarStyle.DOUBLE_QUOTED;
            case LITERAL -> ScalarStyle.LITERAL;
            case FOLDED -> ScalarStyle.FOLDED;
            case PLAIN -> ScalarStyle.PLAIN;
        };
    }
}
