package dev.netpol.schema;

import dev.netpol.schema.Schema.KnownValue;
import dev.netpol.schema.Schema.Versions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the walkable form of a schema, references followed. */
final class SchemaReader {
    private final JsonNode file;

    SchemaReader(JsonNode file) {
        this.file = file;
    }

    Schema read() {
        return schema(file);
    }

    private Schema schema(JsonNode json) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : keyword(json, "properties").properties()) {
            properties.put(property.getKey(), schema(property.getValue()));
        }
        Map<String, Versions> former = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : keyword(json, "x-former").properties()) {
            former.put(field.getKey(), new Versions(text(field.getValue(), "from"), text(field.getValue(), "to")));
        }
        List<KnownValue> known = new ArrayList<>();
        for (JsonNode value : keyword(json, "x-values")) {
            known.add(new KnownValue(text(value, "value"), text(value, "description")));
        }
        return new Schema(
                text(json, "title"),
                text(json, "description"),
                types(keyword(json, "type")),
                Collections.unmodifiableMap(properties),
                below(keyword(json, "items")),
                below(keyword(json, "additionalProperties")),
                List.copyOf(known),
                Map.copyOf(former),
                text(json, "x-role"));
    }

    private Optional<Schema> below(JsonNode json) {
        return json.isObject() ? Optional.of(schema(json)) : Optional.empty();
    }

    /** The value of a keyword, or that of the definition which the schema refers to. */
    private JsonNode keyword(JsonNode json, String name) {
        JsonNode own = json.path(name);
        JsonNode reference = json.path("$ref");
        return own.isMissingNode() && reference.isString()
                ? keyword(file.at(reference.stringValue().substring(1)), name)
                : own;
    }

    private String text(JsonNode json, String name) {
        return keyword(json, name).asString("");
    }

    private static List<String> types(JsonNode json) {
        if (json.isString()) {
            return List.of(json.stringValue());
        }
        List<String> types = new ArrayList<>();
        json.forEach(type -> types.add(type.stringValue()));
        return List.copyOf(types);
    }
}
