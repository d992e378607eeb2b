package dev.netpol.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shape and meaning of a value.
 *
 * @param title what it is, in a few words with their article; empty where its field says enough
 * @param docs what it does, in Markdown
 * @param types the JSON types that fit; empty if any does
 * @param properties its fields, in the order in which they are best presented
 * @param items the shape of its items
 * @param values the shape of the values of a map with free keys
 * @param known values worth offering
 * @param former fields that it had in some versions, by name
 * @param role what rules know it by, where its type is not enough; or empty
 */
public record Schema(
        String title,
        String docs,
        List<String> types,
        Map<String, Schema> properties,
        Optional<Schema> items,
        Optional<Schema> values,
        List<KnownValue> known,
        Map<String, Versions> former,
        String role) {

    /** The role of a selector of labels. */
    public static final String SELECTOR = "selector";
    /** The role of a value of a label. */
    public static final String LABEL_VALUE = "label-value";

    /**
     * A value worth offering.
     *
     * @param docs what it means
     */
    public record KnownValue(String value, String docs) {}

    /**
     * The minor versions in which something was there.
     *
     * @param from the first, such as {@code 1.24}
     * @param to the last
     */
    public record Versions(String from, String to) {}

    /** The shape below a key or list index. */
    public Optional<Schema> child(String step) {
        return Optional.ofNullable(properties.get(step)).or(() -> values).or(() -> items);
    }
}
