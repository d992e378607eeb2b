package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.lint.Rule;
import dev.netpol.lint.Structure;
import dev.netpol.lint.rules.DuplicateMappingKey;
import dev.netpol.lint.rules.SelectorMissingMatchlabels;
import dev.netpol.lint.rules.UnknownField;
import dev.netpol.lint.rules.UnquotedLabelScalar;
import dev.netpol.lint.rules.WrongType;
import dev.netpol.policy.Manifest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rules for a NetworkPolicy, by what they look at; a line here registers a rule. */
public final class KubernetesRules {
    /** Rules about what a manifest says it is, and how it is written. */
    public static final List<Rule<Manifest>> MANIFEST =
            List.of(new DuplicateMappingKey(), new RemovedApiVersion(), new UnknownApiVersion(), new UnknownKind());

    /** Rules about its fields and their types. */
    public static final List<Rule<Structure>> STRUCTURE =
            List.of(new SelectorMissingMatchlabels(), new UnknownField(), new UnquotedLabelScalar(), new WrongType());

    /** Rules about what it says. */
    public static final List<Rule<NetworkPolicy>> POLICY = List.of(
            new AnnotationsTooLong(),
            new CidrHostBits(),
            new CidrIpv4MappedIpv6(),
            new CidrLeadingZeros(),
            new CidrNonCanonicalIpv6(),
            new EmptyPeer(),
            new EndportBeforePort(),
            new EndportWithNamedPort(),
            new EndportWithoutPort(),
            new ExceptNotStrictSubset(),
            new InvalidAnnotation(),
            new InvalidCidr(),
            new InvalidFinalizer(),
            new InvalidLabel(),
            new InvalidObjectName(),
            new InvalidOwnerReference(),
            new InvalidPolicyType(),
            new InvalidPortName(),
            new InvalidPortNumber(),
            new InvalidSelectorOperator(),
            new IpblockCombinedWithSelector(),
            new MissingCidr(),
            new NullLabelValue(),
            new PortRangeAsString(),
            new QuotedPortNumber(),
            new SelectorValuesMismatch(),
            new TooManyPolicyTypes(),
            new UnsupportedProtocol());

    private KubernetesRules() {}

    /** All of them, in alphabetical order of their ids. */
    public static List<Rule<?>> all() {
        return Stream.of(MANIFEST, STRUCTURE, POLICY)
                .<Rule<?>>flatMap(List::stream)
                .sorted(Comparator.comparing((Rule<?> rule) -> rule.id()))
                .toList();
    }
}
