package dev.netpol.schema;

import dev.netpol.yaml.Entry;
import dev.netpol.yaml.Mapping;
import dev.netpol.yaml.Node;
import java.util.List;
import java.util.Optional;

/**
 * A place at which a tree does not have the shape that a schema asks for.
 *
 * @param kind what is wrong
 * @param path the keys and list indexes that lead to the place, from the root
 * @param node the offending value, or the alias that stands for it; for {@link Kind#UNKNOWN_FIELD} the value of the field
 * @param entry the entry whose value it is; empty for an item of a list
 * @param parent the mapping that holds the entry; for an item of a list, the nearest mapping above
 * @param schema the shape that is asked for; for an unknown field, that of the mapping that holds it
 */
public record SchemaViolation(
        Kind kind, List<String> path, Node node, Optional<Entry> entry, Mapping parent, Schema schema) {

    /** What may be wrong with a shape. */
    public enum Kind {
        /** A field that the type does not have. */
        UNKNOWN_FIELD,
        /** A value of another type than the field's. */
        WRONG_TYPE,
        /** A number beyond what the field's integer type holds. */
        OUT_OF_RANGE,
        /** A string that is not of the form that its type asks for, such as a time. */
        BAD_FORMAT
    }
}
