package dev.netpol.dialect.kubernetes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A peer of a rule: pods by selectors, or addresses.
 *
 * @param fields its fields
 */
public record Peer(Fields fields) {
    public static final String POD_SELECTOR = "podSelector";
    public static final String NAMESPACE_SELECTOR = "namespaceSelector";
    public static final String IP_BLOCK = "ipBlock";

    /** The fields that a peer has. */
    public static final Set<String> FIELDS = Set.of(POD_SELECTOR, NAMESPACE_SELECTOR, IP_BLOCK);

    public Optional<Selector> podSelector() {
        return fields.object(POD_SELECTOR).map(Selector::new);
    }

    public Optional<Selector> namespaceSelector() {
        return fields.object(NAMESPACE_SELECTOR).map(Selector::new);
    }

    public Optional<IpBlock> ipBlock() {
        return fields.object(IP_BLOCK)
                .map(block -> new IpBlock(fields.keyRange(IP_BLOCK).orElse(block.place()), block));
    }

    List<Selector> selectors() {
        return Stream.concat(podSelector().stream(), namespaceSelector().stream())
                .toList();
    }
}
