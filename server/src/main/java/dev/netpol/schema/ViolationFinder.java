package dev.netpol.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.netpol.schema.SchemaViolation.Kind;
import dev.netpol.yaml.Entry;
import dev.netpol.yaml.Mapping;
import dev.netpol.yaml.Node;
import dev.netpol.yaml.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds, for what the validator says of JSON, the places in the YAML that the JSON was made of. */
final class ViolationFinder {
    /** The entries of mappings by name, shared by all violations, of which one mapping may have thousands. */
    private final Map<Mapping, Map<String, Entry>> index;

    private final List<String> path = new ArrayList<>();
    private Node node;
    private Optional<Entry> entry = Optional.empty();
    private Mapping parent;
    private Schema schema;

    private ViolationFinder(Schema schema, Mapping root, Map<Mapping, Map<String, Entry>> index) {
        this.index = index;
        this.node = root;
        this.parent = root;
        this.schema = schema;
    }

    static List<SchemaViolation> find(Schema schema, Mapping root, List<Error> errors) {
        Map<Mapping, Map<String, Entry>> index = new IdentityHashMap<>();
        return errors.stream()
                // Kubernetes takes null for any type.
                .filter(error -> !error.getInstanceNode().isNull() || kind(error) == Kind.UNKNOWN_FIELD)
                .map(error -> new ViolationFinder(schema, root, index).find(error))
                .sorted(Comparator.comparingInt(
                        violation -> violation.node().range().start()))
                .toList();
    }

    private SchemaViolation find(Error error) {
        NodePath location = error.getInstanceLocation();
        for (int i = 0; i < location.getNameCount(); i++) {
            Object step = location.getElement(i);
            schema = schema.child(step.toString()).orElse(schema);
            step(step);
        }
        Kind kind = kind(error);
        if (kind == Kind.UNKNOWN_FIELD) {
            step(error.getProperty());
        }
        return new SchemaViolation(kind, List.copyOf(path), node, entry, parent, schema);
    }

    private void step(Object step) {
        path.add(step.toString());
        Node from = node.resolved();
        if (from instanceof Mapping mapping) {
            Entry found = Objects.requireNonNull(
                    index.computeIfAbsent(mapping, ViolationFinder::byName).get(step.toString()));
            parent = mapping;
            entry = Optional.of(found);
            node = found.value();
        } else if (from instanceof Sequence sequence) {
            entry = Optional.empty();
            node = sequence.items().get((Integer) step);
        }
    }

    private static Map<String, Entry> byName(Mapping mapping) {
        Map<String, Entry> entries = new HashMap<>();
        mapping.effectiveEntries().forEach(entry -> entries.putIfAbsent(entry.name(), entry));
        return entries;
    }

    private static Kind kind(Error error) {
        return switch (error.getKeyword()) {
            case "additionalProperties" -> Kind.UNKNOWN_FIELD;
            case "minimum", "maximum" -> Kind.OUT_OF_RANGE;
            case "pattern" -> Kind.BAD_FORMAT;
            default -> Kind.WRONG_TYPE;
        };
    }
}
