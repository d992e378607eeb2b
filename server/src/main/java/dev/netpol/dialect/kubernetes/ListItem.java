package dev.netpol.dialect.kubernetes;

import dev.netpol.text.TextRange;
import dev.netpol.yaml.Mapping;
import dev.netpol.yaml.Node;
import dev.netpol.yaml.Scalar;
import dev.netpol.yaml.Sequence;
import java.util.List;
import java.util.Optional;

/**
 * An item of a list.
 *
 * @param node what it is, aliases followed
 * @param range where it stands; for nothing behind a dash, the dash
 */
record ListItem(Node node, TextRange range) {

    static List<ListItem> of(Sequence sequence) {
        return sequence.items().stream()
                .map(item -> new ListItem(item.resolved(), place(item, sequence)))
                .toList();
    }

    /** The item as a string; nothing if it is of another type. */
    Optional<StringValue> string() {
        return node instanceof Scalar scalar && (scalar.isString() || scalar.isNull())
                ? Optional.of(new StringValue(scalar.isNull() ? "" : scalar.stringValue(), scalar.isNull(), range))
                : Optional.empty();
    }

    /** The item as an object, which null is an empty one of; nothing if it is of another type. */
    Optional<Fields> fields() {
        if (node instanceof Mapping mapping) {
            return Optional.of(Fields.of(mapping));
        }
        return node instanceof Scalar scalar && scalar.isNull() ? Optional.of(Fields.absent(range)) : Optional.empty();
    }

    private static TextRange place(Node item, Sequence sequence) {
        TextRange range = item.range();
        return range.isEmpty() && !sequence.flow() && range.start() > 0
                ? new TextRange(range.start() - 1, range.start())
                : range;
    }
}
