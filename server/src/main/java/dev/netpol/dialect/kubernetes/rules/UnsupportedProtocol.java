package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.PolicyPort;
import dev.netpol.dialect.kubernetes.StringValue;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A protocol that a policy can't speak of. */
public final class UnsupportedProtocol extends Rule<NetworkPolicy> {
    private static final Map<String, String> NUMBERS = Map.of("6", "TCP", "17", "UDP", "132", "SCTP");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;/|+&_]+");
    private static final Pattern EVERY = Pattern.compile("(?i)\\*|any|all|-1");
    private static final Pattern ICMP = Pattern.compile("(?i)icmp(?:v[46]|6)?");

    private final MessageTemplate spelling = message(
            "spelling", "\"{0}\" is refused, as the API server takes a protocol in exact spelling only; write {1}");
    private final MessageTemplate number =
            message("number", "\"{0}\" is refused, as the API server takes a protocol by its name only; write {1}");
    private final MessageTemplate several =
            message("several", "\"{0}\" is refused, as an entry has one protocol; write an entry for each");
    private final MessageTemplate every = message(
            "every",
            "There is no protocol \"{0}\", so the API server refuses it; write an entry for each of TCP, UDP and SCTP, or leave \"ports\" out to mean every port of all");
    private final MessageTemplate icmp = message(
            "icmp",
            "A NetworkPolicy can't speak of \"{0}\", only of TCP, UDP and SCTP, and what it does to ICMP is up to the network plugin; take the entry out, with the whole rule if it is the only one");
    private final MessageTemplate empty = message(
            "empty", "An empty protocol is refused; write TCP, UDP or SCTP, or leave \"protocol\" out to mean TCP");
    private final MessageTemplate other = message(
            "other",
            "A NetworkPolicy can't speak of \"{0}\", so the API server refuses it; the protocols are TCP, UDP and SCTP");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A protocol that a policy can't speak of.", """
                `protocol` is `TCP`, `UDP` or `SCTP`, in capitals; TCP where it is left out. The API server refuses everything else. There is no
                word for "any protocol", and none for ICMP: what a policy does to it is up to the network plugin.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  ingress:
                  - ports:
                    - protocol: tcp
                                ^^^ error unsupported-protocol: "tcp" is refused, as the API server takes a protocol in exact spelling only; write TCP
                      port: 8080
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  ingress:
                  - ports:
                    - protocol: TCP
                      port: 8080
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        for (PolicyPort port : policy.elements().ports()) {
            port.protocol()
                    .filter(protocol -> !PolicyPort.PROTOCOLS.contains(protocol.text()))
                    .ifPresent(protocol -> report(protocol, reporter));
        }
    }

    private void report(StringValue protocol, Reporter reporter) {
        String plain = protocol.text().strip().toUpperCase(Locale.ROOT);
        if (PolicyPort.PROTOCOLS.contains(plain)) {
            reporter.report(protocol.range(), message(protocol.text()), reporter.surely(protocol.range(), plain));
        } else {
            reporter.report(protocol.range(), message(protocol.text()));
        }
    }

    private Message message(String text) {
        String plain = text.strip().toUpperCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return empty.with();
        }
        if (PolicyPort.PROTOCOLS.contains(plain)) {
            return spelling.with(text, plain);
        }
        if (NUMBERS.containsKey(plain)) {
            return number.with(text, NUMBERS.get(plain));
        }
        if (PolicyPort.PROTOCOLS.containsAll(List.of(BETWEEN.split(plain)))) {
            return several.with(text);
        }
        if (EVERY.matcher(plain).matches()) {
            return every.with(text);
        }
        return (ICMP.matcher(plain).matches() ? icmp : other).with(text);
    }
}
