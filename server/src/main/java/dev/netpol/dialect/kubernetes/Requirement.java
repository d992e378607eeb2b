package dev.netpol.dialect.kubernetes;

import java.util.List;
import java.util.Set;

/**
 * An expression of a label selector: a key, an operator, and perhaps values.
 *
 * @param fields its fields
 */
public record Requirement(Fields fields) {
    /** The fields that an expression has. */
    public static final Set<String> FIELDS = Set.of("key", "operator", "values");

    /** Operators that compare the label with values. */
    public static final List<String> WITH_VALUES = List.of("In", "NotIn");

    /** Operators that ask only whether the label is there. */
    public static final List<String> WITHOUT_VALUES = List.of("Exists", "DoesNotExist");

    public List<StringValue> values() {
        return fields.strings("values");
    }

    public boolean comparesValues() {
        return WITH_VALUES.contains(fields.text("operator"));
    }

    public boolean ignoresValues() {
        return WITHOUT_VALUES.contains(fields.text("operator"));
    }
}
