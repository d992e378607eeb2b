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

/** A range with leading zeros in its numbers. */
public final class CidrLeadingZeros extends Rule<NetworkPolicy> {
    private final MessageTemplate refused = message(
            "refused",
            "The zeros in front of numbers in \"{0}\" make some programs read them as octal, so it is refused; write {1}");
    private final MessageTemplate ambiguous = message(
            "ambiguous",
            "The zeros in front of numbers in \"{0}\" make some programs read them as octal, and Kubernetes 1.36 refuses it; write {1}");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A range with leading zeros in its numbers.", """
                To some programs `010.0.0.0/8` is the network 10.0.0.0, to others, which read a leading zero as a sign for octal numbers,
                it is 8.0.0.0. The API server takes zeros in front of an octet or a prefix length as decimal until 1.35, with a warning
                from 1.33 on, and refuses them from 1.36 on.
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
                        cidr: 010.0.0.0/8
                              ^^^^^^^^^^^ error cidr-leading-zeros: The zeros in front of numbers in "010.0.0.0/8" make some programs read them as octal, so it is refused; write 10.0.0.0/8
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
        if (cidr.leadingZeros()) {
            MessageTemplate template = CidrStrictness.applies(reporter) ? refused : ambiguous;
            reporter.report(
                    CidrStrictness.severity(reporter),
                    range.range(),
                    template.with(cidr.text(), cidr.canonicalText()),
                    reporter.instead(range.range(), cidr.canonicalText()));
        }
    }
}
