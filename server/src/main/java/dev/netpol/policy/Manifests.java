package dev.netpol.policy;

import dev.netpol.yaml.Mapping;
import dev.netpol.yaml.Node;
import dev.netpol.yaml.Sequence;
import dev.netpol.yaml.YamlDocument;
import dev.netpol.yaml.YamlPart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the resources that parts of a file hold. */
public final class Manifests {
    private Manifests() {}

    /**
     * The resources of a part, in order.
     *
     * @param list for a piece of a list document, what the list says it is
     */
    public static List<Manifest> of(YamlPart part, Optional<ListIdentity> list) {
        YamlDocument document = part.document();
        Optional<Node> root = document.root().map(Node::resolved);
        if (root.isEmpty()) {
            return List.of();
        }
        if (root.get() instanceof Sequence sequence) {
            return switch (part.kind()) {
                case LIST_ITEM -> items(document, sequence, list);
                case DOCUMENT, LIST_HEAD, LIST_TAIL -> List.of();
            };
        }
        if (!(root.get() instanceof Mapping mapping)) {
            return List.of();
        }
        return switch (part.kind()) {
            case LIST_ITEM -> List.of();
            case LIST_HEAD, LIST_TAIL ->
                list.filter(ListIdentity::isList).isPresent()
                        ? List.of()
                        : List.of(new Manifest(document, mapping, Optional.empty()));
            case DOCUMENT -> ofDocument(document, mapping);
        };
    }

    /** What a list document says it is: its kind may stand before its items or, as kubectl prints it, after them. */
    public static ListIdentity listIdentity(YamlDocument head, Optional<YamlDocument> tail) {
        return new ListIdentity(field("apiVersion", head, tail), field("kind", head, tail));
    }

    private static String field(String name, YamlDocument head, Optional<YamlDocument> tail) {
        return Stream.concat(Stream.of(head), tail.stream())
                .flatMap(document -> document.root().stream())
                .filter(Mapping.class::isInstance)
                .flatMap(root -> ((Mapping) root).string(name).stream())
                .findFirst()
                .orElse("");
    }

    private static List<Manifest> ofDocument(YamlDocument document, Mapping root) {
        ListIdentity identity = new ListIdentity(
                root.string("apiVersion").orElse(""), root.string("kind").orElse(""));
        if (identity.isList() && root.value("items").orElse(null) instanceof Sequence items) {
            return items(document, items, Optional.of(identity));
        }
        return List.of(new Manifest(document, root, Optional.empty()));
    }

    private static List<Manifest> items(YamlDocument document, Sequence items, Optional<ListIdentity> list) {
        return items.items().stream()
                .map(Node::resolved)
                .filter(Mapping.class::isInstance)
                .map(item -> new Manifest(document, (Mapping) item, list))
                .toList();
    }
}
