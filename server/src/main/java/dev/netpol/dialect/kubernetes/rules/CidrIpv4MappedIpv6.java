package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.IpBlock;
import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.WrittenCidr;
import dev.netpol.lint.Diagnostic.Detail;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.policy.Cidr;
import dev.netpol.settings.Severity;

/** An IPv4 range that is written as an IPv6 one. */
public final class CidrIpv4MappedIpv6 extends Rule<NetworkPolicy> {
    private final MessageTemplate refused =
            message("refused", "\"{0}\" is an IPv4 range in the form of IPv6, which is refused; write {1}");
    private final MessageTemplate ambiguous = message(
            "ambiguous",
            "\"{0}\" is an IPv4 range in the form of IPv6, which plugins read in different ways and Kubernetes 1.36 refuses; write {1}");
    private final MessageTemplate unclear = message(
            "unclear",
            "\"{0}\" begins in the IPv6 range that stands for IPv4 addresses, which no policy can use; write an IPv4 or an IPv6 range");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("An IPv4 range that is written as an IPv6 one.", """
                The IPv6 addresses of ::ffff:0:0/96 stand for IPv4 addresses inside programs; on the wire there are none. Some programs
                turn such a range into an IPv4 one, others never match it. The API server refuses it from 1.36 on, and warns from 1.33 on.
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
                        cidr: ::ffff:10.0.0.0/104
                              ^^^^^^^^^^^^^^^^^^^ error cidr-ipv4-mapped-ipv6: "::ffff:10.0.0.0/104" is an IPv4 range in the form of IPv6, which is refused; write 10.0.0.0/8
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
        // Zeros are mended first; it is one flaw to the API server.
        if (!cidr.isIpv4Mapped() || cidr.leadingZeros()) {
            return;
        }
        MessageTemplate template = CidrStrictness.applies(reporter) ? refused : ambiguous;
        reporter.report(
                CidrStrictness.severity(reporter),
                range.range(),
                cidr.ipv4Network()
                        .map(network -> template.with(cidr.text(), network))
                        .orElseGet(() -> unclear.with(cidr.text())),
                cidr.ipv4Network().stream()
                        .map(network -> reporter.instead(range.range(), network))
                        .toArray(Detail[]::new));
    }
}
