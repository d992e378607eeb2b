package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.policy.Manifest;
import dev.netpol.text.TextRange;
import dev.netpol.yaml.Entry;
import java.util.stream.Stream;

/** Where a finding about what a manifest says it is stands. */
final class IdentityPlace {
    private IdentityPlace() {}

    /** The value of a field; for one that the list passes on, the first key of the manifest. */
    static TextRange value(Manifest manifest, String field) {
        return manifest.root()
                .entry(field)
                .map(entry -> entry.value().range())
                .filter(range -> !range.isEmpty())
                .orElseGet(() -> key(manifest, field));
    }

    /** The first of these keys that the manifest has, or else its first key. */
    static TextRange key(Manifest manifest, String... fields) {
        return Stream.of(fields)
                .flatMap(field -> manifest.root().entry(field).stream())
                .findFirst()
                .or(() -> manifest.root().effectiveEntries().stream().findFirst())
                .map(Entry::key)
                .map(key -> key.range())
                .orElse(manifest.root().range());
    }
}
