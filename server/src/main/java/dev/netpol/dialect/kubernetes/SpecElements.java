package dev.netpol.dialect.kubernetes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What a spec is made of, wherever it stands, in order. What several aliases lead to is here once: each element is
 * judged by itself, and a few anchors must not cost as much as what they would unfold to.
 *
 * @param peers the peers of all rules
 * @param ports the ports of all rules
 * @param ipBlocks the ipBlocks of all peers
 * @param selectors the selector of the policy and those of all peers
 * @param matchLabels the labels that the selectors match
 * @param requirements the expressions of the selectors
 */
public record SpecElements(
        List<Peer> peers,
        List<PolicyPort> ports,
        List<IpBlock> ipBlocks,
        List<Selector> selectors,
        List<MapEntry> matchLabels,
        List<Requirement> requirements) {

    static SpecElements of(NetworkPolicySpec spec) {
        Collector collector = new Collector();
        spec.podSelector().ifPresent(collector::add);
        for (Direction direction : Direction.values()) {
            Distinct rules = new Distinct();
            for (TrafficRule rule : spec.rules(direction)) {
                if (rules.isNew(rule.fields())) {
                    rule.ports().forEach(collector::add);
                    rule.peers().forEach(collector::add);
                }
            }
        }
        return new SpecElements(
                List.copyOf(collector.peers),
                List.copyOf(collector.ports),
                List.copyOf(collector.ipBlocks),
                List.copyOf(collector.selectors),
                List.copyOf(collector.matchLabels),
                List.copyOf(collector.requirements));
    }

    private static final class Collector {
        private final List<Peer> peers = new ArrayList<>();
        private final List<PolicyPort> ports = new ArrayList<>();
        private final List<IpBlock> ipBlocks = new ArrayList<>();
        private final List<Selector> selectors = new ArrayList<>();
        private final List<MapEntry> matchLabels = new ArrayList<>();
        private final List<Requirement> requirements = new ArrayList<>();
        private final Distinct distinctPeers = new Distinct();
        private final Distinct distinctPorts = new Distinct();
        private final Distinct distinctIpBlocks = new Distinct();
        private final Distinct distinctSelectors = new Distinct();
        private final Distinct distinctMatchLabels = new Distinct();
        private final Distinct distinctRequirements = new Distinct();

        void add(Peer peer) {
            if (distinctPeers.isNew(peer.fields())) {
                peers.add(peer);
                peer.ipBlock()
                        .filter(block -> distinctIpBlocks.isNew(block.fields()))
                        .ifPresent(ipBlocks::add);
                peer.selectors().forEach(this::add);
            }
        }

        void add(Selector selector) {
            if (distinctSelectors.isNew(selector.fields())) {
                selectors.add(selector);
                selector.fields()
                        .object("matchLabels")
                        .filter(distinctMatchLabels::isNew)
                        .ifPresent(labels -> matchLabels.addAll(selector.matchLabels()));
                selector.matchExpressions().stream()
                        .filter(requirement -> distinctRequirements.isNew(requirement.fields()))
                        .forEach(requirements::add);
            }
        }

        void add(PolicyPort port) {
            if (distinctPorts.isNew(port.fields())) {
                ports.add(port);
            }
        }
    }

    /** Tells mappings by identity, of which there is one however many aliases lead to it. */
    private static final class Distinct {
        private final Set<Object> mappings = Collections.newSetFromMap(new IdentityHashMap<>());

        boolean isNew(Fields fields) {
            return fields.mapping().map(mappings::add).orElse(true);
        }
    }
}
