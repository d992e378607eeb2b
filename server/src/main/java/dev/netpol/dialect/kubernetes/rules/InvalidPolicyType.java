package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.Direction;
import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.StringValue;
import dev.netpol.lint.Diagnostic.Detail;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A policy type that there is not. */
public final class InvalidPolicyType extends Rule<NetworkPolicy> {
    private static final Map<String, Direction> MEANT = Map.of(
            "ingress", Direction.INGRESS,
            "egress", Direction.EGRESS,
            "from", Direction.INGRESS,
            "to", Direction.EGRESS);
    private static final Pattern BOTH =
            Pattern.compile("both|all|any|\\*|(?:ingress|egress)[\\s,;/|+&]+(?:(?:and|or)\\s+)?(?:ingress|egress)");

    private final MessageTemplate meant =
            message("meant", "\"{0}\" is no policy type, so the API server refuses it; write {1}");
    private final MessageTemplate both = message(
            "both",
            "\"{0}\" is no policy type, so the API server refuses it; for both directions, write Ingress and Egress as two entries");
    private final MessageTemplate empty =
            message("empty", "This policy type is empty, which the API server refuses; write Ingress or Egress here");
    private final MessageTemplate other =
            message("other", "\"{0}\" is no policy type, so the API server refuses it; there are Ingress and Egress");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A policy type that there is not.", """
                The entries of `policyTypes` are `Ingress` and `Egress`, spelled exactly so. The API server refuses everything else: other case, one
                word for both, an empty entry.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  policyTypes:
                  - ingress
                    ^^^^^^^ error invalid-policy-type: "ingress" is no policy type, so the API server refuses it; write Ingress
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  policyTypes:
                  - Ingress
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        // Of more than two the API server does not look at any.
        if (policy.spec().fields().count("policyTypes") > TooManyPolicyTypes.MOST) {
            return;
        }
        for (StringValue type : policy.spec().fields().strings("policyTypes")) {
            if (type.isNull()) {
                reporter.reportMissing(type.range(), empty.with());
            } else if (!isPolicyType(type.text())) {
                reporter.report(
                        type.range(),
                        message(type.text()),
                        Optional.ofNullable(MEANT.get(type.text().strip().toLowerCase(Locale.ROOT))).stream()
                                .map(direction -> reporter.surely(type.range(), direction.policyType()))
                                .toArray(Detail[]::new));
            }
        }
    }

    private static boolean isPolicyType(String text) {
        return Stream.of(Direction.values())
                .anyMatch(direction -> direction.policyType().equals(text));
    }

    private Message message(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return empty.with();
        }
        Optional<Direction> direction = Optional.ofNullable(MEANT.get(plain));
        if (direction.isPresent()) {
            return meant.with(text, direction.get().policyType());
        }
        return (BOTH.matcher(plain).matches() ? both : other).with(text);
    }
}
