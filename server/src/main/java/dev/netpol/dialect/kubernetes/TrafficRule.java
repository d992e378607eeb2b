package dev.netpol.dialect.kubernetes;

import java.util.List;

/**
 * A rule of ingress or egress.
 *
 * @param direction which of the two
 * @param fields its fields
 */
public record TrafficRule(Direction direction, Fields fields) {

    public List<Peer> peers() {
        return fields.objects(direction.peers()).stream().map(Peer::new).toList();
    }

    public List<PolicyPort> ports() {
        return fields.objects("ports").stream().map(PolicyPort::new).toList();
    }
}
