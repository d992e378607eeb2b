package dev.netpol.yaml;

/**
 * A key of a mapping with its value.
 *
 * @param key the key as it stands
 * @param value the value; a null scalar where none is written
 */
public record Entry(Node key, Node value) {

    /** The key as Kubernetes reads it ({@code on:} is "true"); empty for a key that cannot become a string. */
    public String name() {
        return key.resolved() instanceof Scalar scalar
                ? ScalarResolution.keyText(scalar.value()).orElse("")
                : "";
    }

    /** Whether this is a {@code <<} entry that merges other mappings into its own. */
    public boolean isMerge() {
        return key instanceof Scalar scalar
                && scalar.style() == ScalarStyle.PLAIN
                && scalar.text().equals("<<");
    }
}
