package dev.netpol.yaml;

import dev.netpol.text.TextRange;

/**
 * A scalar.
 *
 * @param text its content, with quotes and escapes undone
 * @param value what Kubernetes reads it as; of a key, what it is compared by
 * @param style how it is written
 * @param range where it stands, quotes included; empty for a value that is left out
 */
public record Scalar(String text, ScalarValue value, ScalarStyle style, TextRange range) implements Node {

    public boolean isNull() {
        return value.type() == ScalarValue.Type.NULL;
    }

    public boolean isString() {
        return value.type() == ScalarValue.Type.STRING;
    }

    /** The string that Kubernetes reads; only for a scalar that {@link #isString}. */
    public String stringValue() {
        return (String) value.value();
    }
}
