package dev.netpol.schema;

import dev.netpol.yaml.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The schema of a kind of resource, read from the class path when first used. */
public final class ResourceSchema {
    private final Class<?> anchor;
    private final String name;
    private @Nullable Loaded loaded;

    private record Loaded(Schema root, SchemaValidator validator) {}

    /** @param name the file, beside the class {@code anchor} */
    public ResourceSchema(Class<?> anchor, String name) {
        this.anchor = anchor;
        this.name = name;
    }

    /** The shape of the resource as a whole. */
    public Schema root() {
        return loaded().root;
    }

    /** The places, in order, at which a resource does not have this shape; keys that no JSON can have are left to others. */
    public List<SchemaViolation> validate(Mapping resource) {
        Loaded known = loaded();
        return ViolationFinder.find(known.root, resource, known.validator.validate(JsonTree.of(resource)));
    }

    private Loaded loaded() {
        // Two threads may both load; the results are equal and immutable, so either serves.
        Loaded known = loaded;
        if (known == null) {
            JsonNode json = read();
            known = new Loaded(new SchemaReader(json).read(), new SchemaValidator(json));
            loaded = known;
        }
        return known;
    }

    private JsonNode read() {
        try (InputStream in = anchor.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + name + " beside " + anchor.getName());
            }
            return JsonTree.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
