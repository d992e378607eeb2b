package dev.netpol.yaml;

/**
 * What a YAML scalar means to Kubernetes.
 *
 * @param type the kind of value
 * @param value String for STRING and NULL (empty), BigInteger for INTEGER, Double for FLOAT, Boolean for BOOLEAN; for INVALID what
 *     could not be used: the text of a bad tagged scalar, or the Double that JSON has no number for
 */
public record ScalarValue(Type type, Object value) {

    /** The JSON type that a scalar turns into. */
    public enum Type {
        /** Text. */
        STRING,
        /** A number that JSON writes without fraction and exponent. */
        INTEGER,
        /** Any other number. */
        FLOAT,
        /** True or false. */
        BOOLEAN,
        /** Nothing. */
        NULL,
        /** A scalar that makes the whole document fail. */
        INVALID
    }

    static final ScalarValue NULL = new ScalarValue(Type.NULL, "");
    static final ScalarValue TRUE = new ScalarValue(Type.BOOLEAN, true);
    static final ScalarValue FALSE = new ScalarValue(Type.BOOLEAN, false);

    static ScalarValue string(String text) {
        return new ScalarValue(Type.STRING, text);
    }

    static ScalarValue invalid(Object value) {
        return new ScalarValue(Type.INVALID, value);
    }
}
