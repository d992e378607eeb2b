package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.IpBlock;
import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.WrittenCidr;
import dev.netpol.lint.Diagnostic.Related;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.policy.Cidr;
import dev.netpol.policy.IpFamily;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextRange;

/** An exception that does not lie inside the range that it is an exception from. */
public final class ExceptNotStrictSubset extends Rule<NetworkPolicy> {
    private final MessageTemplate outside = message(
            "outside",
            "\"{0}\" is not inside {1}, so there is nothing to except; take it out, or put it under an ipBlock that holds it");
    private final MessageTemplate wider =
            message("wider", "\"{0}\" is wider than {1}, from which it is excepted; only a smaller range can be");
    private final MessageTemplate equal = message(
            "equal",
            "\"{0}\" is all of {1}, so nothing would be left; except a smaller range, or take the whole ipBlock out");
    private final MessageTemplate otherFamily = message(
            "other-family",
            "\"{0}\" is {2}, so it can't be excepted from {1}, which is {3}; put it under an ipBlock of its own family");
    private final MessageTemplate cidrHere = message("cidr", "{0}, the range that it is excepted from");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs(
                "An exception that does not lie inside the range that it is an exception from.", """
                `except` takes a part out of `cidr`. The API server refuses an entry that is not a smaller range inside it: one that lies
                elsewhere, is equal or wider, or belongs to the other IP family. So a single address (/32 or /128) can have no exception.
                An exception allows nothing by itself, and denies nothing that another peer allows.
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
                        except:
                        - 11.0.0.0/16
                          ^^^^^^^^^^^ error except-not-strict-subset: "11.0.0.0/16" is not inside 10.0.0.0/8, so there is nothing to except; take it out, or put it under an ipBlock that holds it
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
                        except:
                        - 10.11.0.0/16
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        for (IpBlock block : policy.elements().ipBlocks()) {
            block.cidr()
                    .flatMap(WrittenCidr::of)
                    .filter(cidr -> !isRefusedAsMapped(cidr.cidr(), reporter))
                    .ifPresent(cidr -> block.excepts().stream()
                            .flatMap(except -> WrittenCidr.of(except).stream())
                            .filter(except -> !isRefusedAsMapped(except.cidr(), reporter))
                            .filter(except -> !cidr.cidr().admitsExcept(except.cidr()))
                            .forEach(except -> report(cidr, except, reporter)));
        }
    }

    /** Which family a mapped range belongs to is another rule's question, once it must be answered. */
    private static boolean isRefusedAsMapped(Cidr cidr, Reporter reporter) {
        return cidr.isIpv4Mapped() && CidrStrictness.applies(reporter);
    }

    private void report(WrittenCidr cidr, WrittenCidr except, Reporter reporter) {
        Related related = new Related(cidr.range(), cidrHere.with(cidr.cidr().text()));
        TextRange both = cidr.range().cover(except.range());
        reporter.reportMisplaced(both, except.range(), message(cidr.cidr(), except.cidr()), related);
    }

    private Message message(Cidr cidr, Cidr except) {
        IpFamily family = cidr.first().unmapped().family();
        IpFamily other = except.first().unmapped().family();
        if (family != other) {
            return otherFamily.with(except.text(), cidr.text(), other, family);
        }
        if (except.contains(cidr)) {
            return (cidr.contains(except) ? equal : wider).with(except.text(), cidr.text());
        }
        return outside.with(except.text(), cidr.text());
    }
}
