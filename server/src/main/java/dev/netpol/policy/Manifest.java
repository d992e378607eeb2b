package dev.netpol.policy;

import dev.netpol.text.TextRange;
import dev.netpol.yaml.Entry;
import dev.netpol.yaml.Mapping;
import dev.netpol.yaml.Node;
import dev.netpol.yaml.Scalar;
import dev.netpol.yaml.YamlDocument;
import java.util.Optional;

/**
 * One resource as it is written: a document, or an item of a list.
 *
 * @param document the part that it stands in
 * @param root its mapping
 * @param list the list that it is an item of
 */
public record Manifest(YamlDocument document, Mapping root, Optional<ListIdentity> list) {

    /** The apiVersion as the API would read it: its own or, in a typed list, the list's; empty if there is none. */
    public String apiVersion() {
        return root.string("apiVersion")
                .or(() -> inherited(root.entry("apiVersion")).map(ListIdentity::apiVersion))
                .orElse("");
    }

    /** The kind as the API would read it: its own or, in a typed list, the one that the list says; empty if there is none. */
    public String kind() {
        return root.string("kind")
                .or(() -> inherited(root.entry("kind")).map(ListIdentity::itemKind))
                .orElse("");
    }

    public GroupVersionKind identity() {
        return GroupVersionKind.of(apiVersion(), kind());
    }

    /**
     * Whether the text is all that will be applied: not templated, not broken, and not a patch that is merged into
     * something else. Only then may anything be called missing.
     */
    public boolean isWhole() {
        return document.isWhole() && !isPatch();
    }

    /** Whether this is a strategic merge patch, which says so with a directive. */
    public boolean isPatch() {
        return Patches.holdDirective(root);
    }

    /** Whether what stands in the range is surely what Kubernetes will see there. */
    public boolean isCertain(TextRange range) {
        return document.isCertain(range);
    }

    private Optional<ListIdentity> inherited(Optional<Entry> own) {
        boolean absent = own.isEmpty() || isNull(own.get().value());
        return absent ? list.filter(l -> !l.itemKind().isEmpty()) : Optional.empty();
    }

    private static boolean isNull(Node node) {
        return node.resolved() instanceof Scalar scalar && scalar.isNull();
    }
}
