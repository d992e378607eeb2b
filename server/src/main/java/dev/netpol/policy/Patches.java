package dev.netpol.policy;

import dev.netpol.yaml.Mapping;
import dev.netpol.yaml.Node;
import dev.netpol.yaml.Sequence;

/** Directives of strategic merge patches: keys that tools act on and no server ever sees. */
public final class Patches {
    private Patches() {}

    public static boolean isDirective(String key) {
        return key.equals("$patch")
                || key.equals("$retainKeys")
                || key.startsWith("$setElementOrder/")
                || key.startsWith("$deleteFromPrimitiveList/");
    }

    /** Whether a directive stands anywhere in what is written here; aliases are not followed. */
    static boolean holdDirective(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.entries().stream()
                    .anyMatch(entry -> isDirective(entry.name()) || holdDirective(entry.value()));
        }
        return node instanceof Sequence sequence && sequence.items().stream().anyMatch(Patches::holdDirective);
    }
}
