package dev.netpol.yaml;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document turned into JSON as Kubernetes does it.
 *
 * @param json the JSON, as far as it can be had
 * @param refused whether it can't be turned into JSON
 * @param duplicate whether a key is set twice
 */
record TreeAsJson(JsonNode json, boolean refused, boolean duplicate) {

    static TreeAsJson of(YamlDocument document) {
        Conversion conversion = new Conversion();
        conversion.refused = !document.errors().isEmpty();
        JsonNode json = document.root().map(conversion::convert).orElse(JsonNodeFactory.instance.nullNode());
        return new TreeAsJson(json, conversion.refused, conversion.duplicate);
    }

    private static final class Conversion {
        private boolean refused;
        private boolean duplicate;

        JsonNode convert(Node node) {
            Node resolved = node.resolved();
            if (resolved instanceof Sequence sequence) {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                sequence.items().forEach(item -> array.add(convert(item)));
                return array;
            }
            if (resolved instanceof Mapping mapping) {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                fill(mapping, object, new HashSet<>());
                return object;
            }
            return scalar(((Scalar) resolved).value());
        }

        private void fill(Mapping mapping, ObjectNode object, Set<Object> keys) {
            for (Entry entry : mapping.entries()) {
                if (entry.isMerge()) {
                    merge(entry.value(), object, keys);
                    continue;
                }
                if (!(entry.key().resolved() instanceof Scalar key)) {
                    refused = true;
                    continue;
                }
                if (!keys.add(key.value())) {
                    duplicate = true;
                }
                String name = ScalarResolution.keyText(key.value()).orElse(null);
                if (name == null) {
                    refused = true;
                    continue;
                }
                object.set(name, convert(entry.value()));
            }
        }

        private void merge(Node value, ObjectNode object, Set<Object> keys) {
            if (value.resolved() instanceof Mapping merged) {
                fill(merged, object, keys);
            } else if (value instanceof Sequence sequence) {
                for (int i = sequence.items().size() - 1; i >= 0; i--) {
                    if (sequence.items().get(i).resolved() instanceof Mapping merged) {
                        fill(merged, object, keys);
                    } else {
                        refused = true;
                    }
                }
            } else {
                refused = true;
            }
        }

        private JsonNode scalar(ScalarValue value) {
            JsonNodeFactory factory = JsonNodeFactory.instance;
            return switch (value.type()) {
                case STRING -> factory.stringNode((String) value.value());
                case INTEGER -> factory.numberNode((BigInteger) value.value());
                case FLOAT -> factory.numberNode((Double) value.value());
                case BOOLEAN -> factory.booleanNode((Boolean) value.value());
                case NULL -> factory.nullNode();
                case INVALID -> {
                    refused = true;
                    yield factory.nullNode();
                }
            };
        }
    }
}
