package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.IpBlock;
import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.WrittenCidr;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.policy.Cidr;
import dev.netpol.settings.Severity;

/** A range whose address has bits set beyond its prefix. */
public final class CidrHostBits extends Rule<NetworkPolicy> {
    private final MessageTemplate refused = message(
            "refused",
            "\"{0}\" may mean a network or one address in it, so it is refused; write {1} for the network or {2} for the address");
    private final MessageTemplate ambiguous = message(
            "ambiguous",
            "\"{0}\" may mean a network or one address in it, and Kubernetes 1.36 refuses it; write {1} for the network or {2} for the address");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A range whose address has bits set beyond its prefix.", """
                `10.1.2.3/8` names an address and then says that only its first eight bits count. Its author may have meant the network
                10.0.0.0/8 or the single address 10.1.2.3/32, and network plugins have read it both ways. The API server refuses such a
                range from 1.36 on; from 1.33 to 1.35 it warns.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  egress:
                  - to:
                    - ipBlock:
                        cidr: 10.1.2.3/8
                              ^^^^^^^^^^ error cidr-host-bits: "10.1.2.3/8" may mean a network or one address in it, so it is refused; write 10.0.0.0/8 for the network or 10.1.2.3/32 for the address
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  egress:
                  - to:
                    - ipBlock:
                        cidr: 10.0.0.0/8
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        for (IpBlock block : policy.elements().ipBlocks()) {
            block.readableRanges().forEach(range -> check(range, reporter));
        }
    }

    private void check(WrittenCidr range, Reporter reporter) {
        Cidr cidr = range.cidr();
        boolean strict = CidrStrictness.applies(reporter);
        // Strict versions look at the spelling first and go no further when it is refused.
        if (!cidr.hasHostBits() || strict && (cidr.leadingZeros() || cidr.isIpv4Mapped())) {
            return;
        }
        MessageTemplate template = strict ? refused : ambiguous;
        reporter.report(
                CidrStrictness.severity(reporter),
                range.range(),
                template.with(cidr.text(), cidr.networkText(), cidr.singleAddressText()),
                reporter.instead(range.range(), cidr.networkText()),
                reporter.instead(range.range(), cidr.singleAddressText()));
    }
}
