package dev.netpol.dialect.kubernetes;

import dev.netpol.text.TextRange;
import dev.netpol.yaml.Entry;
import dev.netpol.yaml.Mapping;
import dev.netpol.yaml.Scalar;
import dev.netpol.yaml.ScalarValue;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a map of strings, such as a label.
 *
 * @param key the key
 * @param keyRange where the key stands
 * @param value the value; nothing if it is no string
 */
public record MapEntry(String key, TextRange keyRange, Optional<StringValue> value) {

    static List<MapEntry> of(Mapping mapping) {
        return mapping.effectiveEntries().stream()
                .filter(MapEntry::hasKey)
                .map(entry -> new MapEntry(entry.name(), entry.key().range(), Fields.stringOf(entry)))
                .toList();
    }

    /** Whether the key can become a string; a document with another one is not read at all. */
    private static boolean hasKey(Entry entry) {
        return !entry.isMerge()
                && entry.key().resolved() instanceof Scalar scalar
                && scalar.value().type() != ScalarValue.Type.NULL
                && scalar.value().type() != ScalarValue.Type.INVALID;
    }
}
