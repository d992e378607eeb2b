package dev.netpol.dialect.kubernetes;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a policy asks for.
 *
 * @param fields its fields
 */
public record NetworkPolicySpec(Fields fields) {

    /** The selector of the pods that the policy is for; nothing, which is every pod, where it is left out or null. */
    public Optional<Selector> podSelector() {
        return fields.object("podSelector").map(Selector::new);
    }

    public List<TrafficRule> rules(Direction direction) {
        return fields.objects(direction.rules()).stream()
                .map(rule -> new TrafficRule(direction, rule))
                .toList();
    }

    /** The directions that the policy isolates, as the API server works them out where policyTypes says nothing. */
    public Set<Direction> effectivePolicyTypes() {
        Set<Direction> types = EnumSet.noneOf(Direction.class);
        if (fields.count("policyTypes") == 0) {
            types.add(Direction.INGRESS);
            if (fields.count(Direction.EGRESS.rules()) > 0) {
                types.add(Direction.EGRESS);
            }
            return types;
        }
        for (StringValue type : fields.strings("policyTypes")) {
            for (Direction direction : Direction.values()) {
                if (direction.policyType().equals(type.text())) {
                    types.add(direction);
                }
            }
        }
        return types;
    }
}
