package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.Fields;
import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.Requirement;
import dev.netpol.lint.Diagnostic.Detail;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;
import dev.netpol.text.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An operator that a label selector does not have. */
public final class InvalidSelectorOperator extends Rule<NetworkPolicy> {
    private static final List<String> OPERATORS = Stream.of(Requirement.WITH_VALUES, Requirement.WITHOUT_VALUES)
            .flatMap(List::stream)
            .toList();
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("=", "In"),
            Map.entry("==", "In"),
            Map.entry("eq", "In"),
            Map.entry("is", "In"),
            Map.entry("equal", "In"),
            Map.entry("equals", "In"),
            Map.entry("!=", "NotIn"),
            Map.entry("ne", "NotIn"),
            Map.entry("nin", "NotIn"),
            Map.entry("isnot", "NotIn"),
            Map.entry("notequal", "NotIn"),
            Map.entry("notequals", "NotIn"),
            Map.entry("!", "DoesNotExist"),
            Map.entry("notexist", "DoesNotExist"),
            Map.entry("notexists", "DoesNotExist"));
    private static final Set<String> COMPARISONS = Set.of("gt", "lt", ">", "<", ">=", "<=");

    private final MessageTemplate meant =
            message("meant", "\"{0}\" is no operator of a label selector, so the API server refuses it; write {1}");
    private final MessageTemplate comparison = message(
            "comparison",
            "\"{0}\" is refused, as a label selector can't compare numbers; list the values with In, or leave them out with NotIn");
    private final MessageTemplate empty = message(
            "empty",
            "An empty operator is refused; write In or NotIn to compare with values, Exists or DoesNotExist to ask for the label alone");
    private final MessageTemplate missing = message(
            "missing",
            "This expression has no \"operator\", so the API server refuses it; add In or NotIn to compare with values, Exists or DoesNotExist to ask for the label alone");
    private final MessageTemplate other = message(
            "other",
            "\"{0}\" is no operator of a label selector, so the API server refuses it; there are In, NotIn, Exists and DoesNotExist");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("An operator that a label selector does not have.", """
                The operators of a label selector are `In` and `NotIn`, which compare the label with a list of values, and `Exists` and
                `DoesNotExist`, which ask only whether it is there; spelled exactly so, and none is taken by default. To ask for one value, use
                `In` with a list of one. `Gt` and `Lt` are for node affinity.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector:
                    matchExpressions:
                    - key: app
                      operator: Equals
                                ^^^^^^ error invalid-selector-operator: "Equals" is no operator of a label selector, so the API server refuses it; write In
                      values: [web]
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector:
                    matchExpressions:
                    - key: app
                      operator: In
                      values: [web]
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        for (Requirement requirement : policy.elements().requirements()) {
            check(requirement.fields(), reporter);
        }
    }

    private void check(Fields requirement, Reporter reporter) {
        if (requirement.keyRange("operator").isEmpty()) {
            // Of an expression without any field, the missing key is told; a name that is no field may be a misspelt
            // operator.
            if (!requirement.names().isEmpty() && !requirement.hasOtherThan(Requirement.FIELDS)) {
                reporter.reportMissing(requirement.place(), missing.with());
            }
            return;
        }
        requirement.string("operator").ifPresent(operator -> {
            if (operator.isNull()) {
                reporter.reportMissing(operator.range(), empty.with());
            } else if (!OPERATORS.contains(operator.text())) {
                reporter.report(
                        operator.range(),
                        message(operator.text()),
                        meant(operator.text()).stream()
                                .map(meant -> reporter.instead(operator.range(), meant))
                                .toArray(Detail[]::new));
            }
        });
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    private static Optional<String> meant(String text) {
        String plain = plain(text);
        return COMPARISONS.contains(plain)
                ? Optional.empty()
                : Optional.ofNullable(MEANT.get(plain)).or(() -> Spelling.nearest(plain, OPERATORS));
    }

    private Message message(String text) {
        String plain = plain(text);
        if (plain.isEmpty()) {
            return empty.with();
        }
        if (COMPARISONS.contains(plain)) {
            return comparison.with(text);
        }
        return meant(text).map(operator -> meant.with(text, operator)).orElseGet(() -> other.with(text));
    }
}
