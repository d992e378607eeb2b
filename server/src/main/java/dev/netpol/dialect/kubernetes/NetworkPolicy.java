package dev.netpol.dialect.kubernetes;

import dev.netpol.policy.Manifest;
import java.util.List;

/**
 * A NetworkPolicy, over the YAML that it is written in.
 *
 * @param manifest where it is written
 * @param root its own fields
 * @param metadata the fields of its metadata
 * @param spec what it asks for
 * @param elements what its spec is made of
 */
public record NetworkPolicy(
        Manifest manifest, Fields root, Fields metadata, NetworkPolicySpec spec, SpecElements elements) {

    public static NetworkPolicy of(Manifest manifest) {
        Fields root = Fields.of(manifest.root());
        NetworkPolicySpec spec = new NetworkPolicySpec(objectOf(root, "spec"));
        return new NetworkPolicy(manifest, root, objectOf(root, "metadata"), spec, SpecElements.of(spec));
    }

    /** All selectors of the policy, each once. */
    public List<Selector> selectors() {
        return elements.selectors();
    }

    /** The labels of the policy itself. */
    public List<MapEntry> labels() {
        return metadata.map("labels");
    }

    /** The resources that own the policy. */
    public List<OwnerReference> owners() {
        return metadata.objects("ownerReferences").stream()
                .map(OwnerReference::new)
                .toList();
    }

    private static Fields objectOf(Fields root, String name) {
        return root.object(name)
                .orElseGet(() -> Fields.absent(root.keyRange(name).orElse(root.place())));
    }
}
