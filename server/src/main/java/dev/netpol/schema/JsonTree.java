package dev.netpol.schema;

import dev.netpol.yaml.Entry;
import dev.netpol.yaml.Mapping;
import dev.netpol.yaml.Node;
import dev.netpol.yaml.Scalar;
import dev.netpol.yaml.ScalarValue;
import dev.netpol.yaml.Sequence;
import java.io.InputStream;
import java.math.BigInteger;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes JSON trees: of YAML, as Kubernetes does, and of JSON text. */
final class JsonTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    /** The JSON that YAML becomes: aliases and merges written out, of duplicate keys the first. */
    static JsonNode of(Node node) {
        Node resolved = node.resolved();
        if (resolved instanceof Mapping mapping) {
            ObjectNode object = NODES.objectNode();
            for (Entry entry : mapping.effectiveEntries()) {
                if (isText(entry.key()) && !object.has(entry.name())) {
                    object.set(entry.name(), of(entry.value()));
                }
            }
            return object;
        }
        if (resolved instanceof Sequence sequence) {
            ArrayNode array = NODES.arrayNode(sequence.items().size());
            sequence.items().forEach(item -> array.add(of(item)));
            return array;
        }
        return scalar(((Scalar) resolved).value());
    }

    private static boolean isText(Node key) {
        return key.resolved() instanceof Scalar scalar && !scalar.isNull();
    }

    private static JsonNode scalar(ScalarValue value) {
        return switch (value.type()) {
            case STRING -> NODES.stringNode((String) value.value());
            case INTEGER -> integer((BigInteger) value.value());
            case FLOAT -> NODES.numberNode((Double) value.value());
            case BOOLEAN -> NODES.booleanNode((Boolean) value.value());
            // What can't be JSON is reported by itself; here it must not be taken for anything else.
            case NULL, INVALID -> NODES.nullNode();
        };
    }

    private static JsonNode integer(BigInteger value) {
        return value.bitLength() < Long.SIZE ? NODES.numberNode(value.longValue()) : NODES.numberNode(value);
    }

    // Not by an object mapper, which takes far longer to load than the schema itself.
    static JsonNode read(InputStream json) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static JsonNode value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = NODES.objectNode();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.set(name, value(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                yield array;
            }
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getLongValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> throw new IllegalStateException("not used in schemas: " + parser.currentToken());
        };
    }
}
