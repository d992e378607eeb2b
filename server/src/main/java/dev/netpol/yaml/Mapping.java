package dev.netpol.yaml;

import dev.netpol.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mapping.
 *
 * @param entries its entries as they stand, merges and duplicates included
 * @param flow whether it is written in braces
 * @param range from its first key or brace to the end of its last value or its brace
 */
public record Mapping(List<Entry> entries, boolean flow, TextRange range) implements Node {

    /** The entries that count: own ones first, then merged ones that no own entry overrides; of duplicates the first. */
    public List<Entry> effectiveEntries() {
        if (entries.stream().noneMatch(Entry::isMerge)) {
            return entries;
        }
        List<Entry> effective = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Entry entry : entries) {
            if (!entry.isMerge() && names.add(entry.name())) {
                effective.add(entry);
            }
        }
        for (Mapping merged : mergedMappings()) {
            for (Entry entry : merged.effectiveEntries()) {
                if (names.add(entry.name())) {
                    effective.add(entry);
                }
            }
        }
        return effective;
    }

    /** The mappings that {@code <<} entries bring in, in order. */
    public List<Mapping> mergedMappings() {
        List<Mapping> merged = new ArrayList<>();
        for (Entry entry : entries) {
            if (!entry.isMerge()) {
                continue;
            }
            Node value = entry.value().resolved();
            if (value instanceof Mapping one) {
                merged.add(one);
            } else if (value instanceof Sequence several) {
                several.items().stream()
                        .map(Node::resolved)
                        .filter(Mapping.class::isInstance)
                        .map(Mapping.class::cast)
                        .forEach(merged::add);
            }
        }
        return merged;
    }

    /** The entry of a key, own or merged; of duplicates the first. */
    public Optional<Entry> entry(String name) {
        for (Entry entry : entries) {
            if (!entry.isMerge() && entry.name().equals(name)) {
                return Optional.of(entry);
            }
        }
        for (Mapping merged : mergedMappings()) {
            Optional<Entry> found = merged.entry(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The value of a key, aliases followed; empty when the key is absent. */
    public Optional<Node> value(String name) {
        return entry(name).map(entry -> entry.value().resolved());
    }

    /** The string that a key holds; empty when it is absent or holds anything else. */
    public Optional<String> string(String name) {
        return value(name)
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(Scalar::isString)
                .map(Scalar::stringValue);
    }
}
