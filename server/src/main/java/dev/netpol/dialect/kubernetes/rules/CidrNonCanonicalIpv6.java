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

/** An IPv6 range in another form than the standard one. */
public final class CidrNonCanonicalIpv6 extends Rule<NetworkPolicy> {
    private final MessageTemplate form = message(
            "form",
            "\"{0}\" is accepted with a warning, since tools that compare text expect the form of RFC 5952; write {1}");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("An IPv6 range in another form than the standard one.", """
                An IPv6 address can be written in many ways. RFC 5952 chooses one: lower case, no zeros in front of a group, `::` for the
                longest run of at least two groups of zeros, the first of equal ones. Tools that compare ranges as text find only that
                one, and the API server warns of every other from 1.33 on.
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
                        cidr: 2001:DB8:0::/48
                              ^^^^^^^^^^^^^^^ warning cidr-non-canonical-ipv6: "2001:DB8:0::/48" is accepted with a warning, since tools that compare text expect the form of RFC 5952; write 2001:db8::/48
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
                        cidr: 2001:db8::/48
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
        boolean refused = cidr.leadingZeros() || cidr.hasHostBits() && CidrStrictness.applies(reporter);
        if (cidr.isNonCanonicalIpv6() && !refused) {
            reporter.report(
                    range.range(),
                    form.with(cidr.text(), cidr.canonicalText()),
                    reporter.surely(range.range(), cidr.canonicalText()));
        }
    }
}
