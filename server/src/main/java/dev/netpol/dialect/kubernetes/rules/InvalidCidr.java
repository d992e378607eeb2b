package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.IpBlock;
import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.StringValue;
import dev.netpol.lint.Diagnostic.Detail;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.policy.BadCidr;
import dev.netpol.policy.BadCidr.Reason;
import dev.netpol.policy.Cidr;
import dev.netpol.settings.Severity;

/** A range of addresses that can't be read. */
public final class InvalidCidr extends Rule<NetworkPolicy> {
    private final MessageTemplate empty = message(
            "empty", "An empty string is no range of addresses; write one such as 10.0.0.0/8, or take the entry out");
    private final MessageTemplate bareAddress =
            message("bare-address", "\"{0}\" is an address without a prefix length; write {2} for this one address");
    private final MessageTemplate blanks =
            message("blanks", "\"{0}\" has blanks in it, and a range such as 10.0.0.0/8 must have none");
    private final MessageTemplate blanksMendable =
            message("blanks-mendable", "\"{0}\" has blanks in it, which a range must not have; write {2}");
    private final MessageTemplate firstToLast = message(
            "first-to-last",
            "\"{0}\" names a first and a last address; write one or more ranges such as 10.0.0.0/24 that cover them");
    private final MessageTemplate several = message(
            "several", "\"{0}\" holds more than one range, and only one may stand here; give each an entry of its own");
    private final MessageTemplate zone =
            message("zone", "\"{0}\" has the zone \"{1}\", which only means something on one machine; write {2}");
    private final MessageTemplate brackets =
            message("brackets", "\"{0}\" has brackets, which belong into URLs only; write {2}");
    private final MessageTemplate port =
            message("port", "\"{0}\" has the port {1} in it, and ports stand in \"ports\" of the rule; write {2}");
    private final MessageTemplate octetTooLarge =
            message("octet-too-large", "\"{0}\" is no range of addresses, since {1} is larger than 255");
    private final MessageTemplate octets = message(
            "octets", "\"{0}\" is no range of addresses, since \"{1}\" is not four numbers with dots between them");
    private final MessageTemplate octetsMendable = message(
            "octets-mendable",
            "\"{0}\" is no range of addresses, since \"{1}\" is not four numbers; write {2} if the missing ones are zero");
    private final MessageTemplate notIpv6 = message(
            "not-ipv6",
            "\"{0}\" is no range of addresses, since \"{1}\" is not eight groups of hexadecimal digits, \"::\" standing once for those that are zero");
    private final MessageTemplate mask =
            message("mask", "\"{0}\" has a mask behind the slash, where the number of its bits belongs; write {2}");
    private final MessageTemplate badMask =
            message("bad-mask", "\"{0}\" has an address behind the slash, where the number of leading bits belongs");
    private final MessageTemplate noPrefixLength =
            message("no-prefix-length", "\"{0}\" has nothing behind the slash; write {2} for this one address");
    private final MessageTemplate notANumber =
            message("not-a-number", "\"{0}\" needs a plain number behind the slash, and \"{1}\" is none");
    private final MessageTemplate ipv4TooLong = message(
            "ipv4-too-long",
            "\"{0}\" counts {1} leading bits, and an IPv4 address has 32; write /32 for one address, less for a network");
    private final MessageTemplate ipv6TooLong = message(
            "ipv6-too-long",
            "\"{0}\" counts {1} leading bits, and an IPv6 address has 128; write /128 for one address, less for a network");
    private final MessageTemplate other = message(
            "other",
            "\"{0}\" is no range of addresses; names and wildcards are not understood, write numbers as in 10.0.0.0/8 or 2001:db8::/32");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A range of addresses that can't be read.", """
                `cidr` and the entries of `except` are an IPv4 or IPv6 address, a slash, and the number of its leading bits that count.
                The API server refuses everything else: an address without a prefix length, a mask in place of the number, names,
                wildcards, blanks, zones, ports, several ranges in one string.

                While `cidr` can't be read, its `except` is not looked at.
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
                        cidr: 203.0.113.7
                              ^^^^^^^^^^^ error invalid-cidr: "203.0.113.7" is an address without a prefix length; write 203.0.113.7/32 for this one address
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
                        cidr: 203.0.113.7/32
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        for (IpBlock block : policy.elements().ipBlocks()) {
            block.ranges().forEach(range -> check(range, reporter));
        }
    }

    private void check(StringValue range, Reporter reporter) {
        if (!(Cidr.read(range.text()) instanceof BadCidr bad)) {
            return;
        }
        Message message = message(range.text(), bad);
        if (range.isNull()) {
            reporter.reportMissing(range.range(), message);
        } else {
            reporter.report(
                    range.range(),
                    message,
                    bad.instead().stream()
                            .map(instead -> reporter.instead(range.range(), instead))
                            .toArray(Detail[]::new));
        }
    }

    private Message message(String text, BadCidr bad) {
        return bad.instead()
                .map(instead -> mendable(bad.reason()).with(text, bad.culprit(), instead))
                .orElseGet(() -> unclear(bad.reason()).with(text, bad.culprit()));
    }

    private MessageTemplate mendable(Reason reason) {
        return switch (reason) {
            case BARE_ADDRESS -> bareAddress;
            case BLANKS -> blanksMendable;
            case ZONE -> zone;
            case BRACKETS -> brackets;
            case PORT -> port;
            case OCTET_COUNT -> octetsMendable;
            case MASK -> mask;
            case NO_PREFIX_LENGTH -> noPrefixLength;
            default -> other;
        };
    }

    private MessageTemplate unclear(Reason reason) {
        return switch (reason) {
            case EMPTY -> empty;
            case BLANKS -> blanks;
            case FIRST_TO_LAST -> firstToLast;
            case SEVERAL -> several;
            case OCTET_TOO_LARGE -> octetTooLarge;
            case OCTET_COUNT -> octets;
            case NOT_AN_IPV6_ADDRESS -> notIpv6;
            case MASK -> badMask;
            case PREFIX_LENGTH_NOT_A_NUMBER -> notANumber;
            case IPV4_PREFIX_TOO_LONG -> ipv4TooLong;
            case IPV6_PREFIX_TOO_LONG -> ipv6TooLong;
            default -> other;
        };
    }
}
