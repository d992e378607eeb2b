package dev.netpol.dialect.kubernetes;

import dev.netpol.text.TextRange;
import dev.netpol.yaml.Entry;
import dev.netpol.yaml.Mapping;
import dev.netpol.yaml.Node;
import dev.netpol.yaml.Scalar;
import dev.netpol.yaml.ScalarValue;
import dev.netpol.yaml.Sequence;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of an object, read by type: a field of another type is as good as not there, since the schema reports it.
 *
 * @param mapping where they are written; nothing for an object that is left out or null
 * @param place where the object is best pointed at: its first key, its braces, or what stands in its stead
 */
public record Fields(Optional<Mapping> mapping, TextRange place) {

    static Fields of(Mapping mapping) {
        TextRange place = mapping.entries().isEmpty()
                ? mapping.range()
                : mapping.entries().get(0).key().range();
        return new Fields(Optional.of(mapping), place);
    }

    static Fields absent(TextRange place) {
        return new Fields(Optional.empty(), place);
    }

    /** From the first field to the last; the place of an object that is not written. */
    public TextRange range() {
        return mapping.map(Mapping::range).orElse(place);
    }

    /** Whether a field is left out or null, which is the same to the API. */
    public boolean lacks(String name) {
        return value(name).map(Fields::isNull).orElse(true);
    }

    /** Whether there is a field with a name that is none of these; what seems to be missing may be misspelt. */
    public boolean hasOtherThan(Set<String> names) {
        return mapping.map(Mapping::effectiveEntries).orElse(List.of()).stream()
                .anyMatch(entry -> !entry.isMerge() && !names.contains(entry.name()));
    }

    /** The names of the fields that are there, of whatever value. */
    public List<String> names() {
        return mapping.map(Mapping::effectiveEntries).orElse(List.of()).stream()
                .filter(entry -> !entry.isMerge())
                .map(Entry::name)
                .toList();
    }

    /** The name of the field that stands first; the empty string if there is none. */
    public String firstName() {
        return mapping.map(Mapping::effectiveEntries).orElse(List.of()).stream()
                .findFirst()
                .map(Entry::name)
                .orElse("");
    }

    /** Where the key of a field stands, whatever its value. */
    public Optional<TextRange> keyRange(String name) {
        return entry(name).map(entry -> entry.key().range());
    }

    /** The string of a field that is there, null being the empty string. */
    public Optional<StringValue> string(String name) {
        return entry(name).flatMap(entry -> stringOf(entry));
    }

    /** The text of a string field; empty where it is left out, null or of another type. */
    public String text(String name) {
        return string(name).map(StringValue::text).orElse("");
    }

    /** A whole number, with its place. */
    public Optional<WholeNumber> number(String name) {
        return entry(name)
                .flatMap(entry -> entry.value().resolved() instanceof Scalar scalar
                                && scalar.value().type() == ScalarValue.Type.INTEGER
                                && scalar.value().value() instanceof BigInteger number
                        ? Optional.of(new WholeNumber(
                                number, scalar.text(), entry.value().range()))
                        : Optional.empty());
    }

    public boolean isTrue(String name) {
        return value(name)
                .filter(node -> node instanceof Scalar scalar
                        && scalar.value().type() == ScalarValue.Type.BOOLEAN
                        && scalar.value().value().equals(true))
                .isPresent();
    }

    /** The object that a field holds; nothing where it is left out, null or of another type. */
    public Optional<Fields> object(String name) {
        return value(name).filter(Mapping.class::isInstance).map(node -> Fields.of((Mapping) node));
    }

    /** The entries of a field that is a map, in order, merged ones included. */
    public List<MapEntry> map(String name) {
        return value(name)
                .filter(Mapping.class::isInstance)
                .map(node -> MapEntry.of((Mapping) node))
                .orElse(List.of());
    }

    /** The items of a field that is a list. */
    List<ListItem> list(String name) {
        return value(name)
                .filter(Sequence.class::isInstance)
                .map(node -> ListItem.of((Sequence) node))
                .orElse(List.of());
    }

    /** How many items a field that is a list has, of whatever type. */
    public int count(String name) {
        return list(name).size();
    }

    public List<StringValue> strings(String name) {
        return list(name).stream().flatMap(item -> item.string().stream()).toList();
    }

    public List<Fields> objects(String name) {
        return list(name).stream().flatMap(item -> item.fields().stream()).toList();
    }

    /** The node of a field, aliases followed. */
    public Optional<Node> value(String name) {
        return entry(name).map(entry -> entry.value().resolved());
    }

    static Optional<StringValue> stringOf(Entry entry) {
        if (!(entry.value().resolved() instanceof Scalar scalar)) {
            return Optional.empty();
        }
        TextRange range = entry.value().range();
        if (scalar.isNull()) {
            return Optional.of(
                    new StringValue("", true, range.isEmpty() ? entry.key().range() : range));
        }
        return scalar.isString() ? Optional.of(new StringValue(scalar.stringValue(), false, range)) : Optional.empty();
    }

    private Optional<Entry> entry(String name) {
        return mapping.flatMap(written -> written.entry(name));
    }

    private static boolean isNull(Node node) {
        return node instanceof Scalar scalar && scalar.isNull();
    }
}
