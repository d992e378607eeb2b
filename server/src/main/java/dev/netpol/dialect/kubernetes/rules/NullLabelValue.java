package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.MapEntry;
import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.Requirement;
import dev.netpol.dialect.kubernetes.StringValue;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextRange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A label without a value, or with null for one. */
public final class NullLabelValue extends Rule<NetworkPolicy> {
    private final MessageTemplate matched = message(
            "matched",
            "\"{0}\" has no value, so only what has it with an empty value is selected; write the value, \"\" if that is meant, or an expression with \"Exists\" to take any");
    private final MessageTemplate own = message(
            "own",
            "\"{0}\" has no value, which Kubernetes takes for the empty string; write the value, or \"\" if that is meant");
    private final MessageTemplate listed = message(
            "listed",
            "This value is null, which Kubernetes takes for the empty string; write the value, or \"\" if that is meant");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A label without a value, or with null for one.", """
                `app:` with nothing behind it does not mean "has the label, whatever its value". An empty place is null in YAML, and for a label Kubernetes
                takes null for the empty string: the selector matches only what has the label with an empty value, and often that is nothing
                at all. Templates whose value is not set are where it often comes from.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector:
                    matchLabels:
                      app:
                      ^^^ warning null-label-value: "app" has no value, so only what has it with an empty value is selected; write the value, "" if that is meant, or an expression with "Exists" to take any
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector:
                    matchExpressions:
                    - {key: app, operator: Exists}
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        Set<TextRange> told = new HashSet<>();
        check(policy.elements().matchLabels(), matched, told, reporter);
        check(policy.labels(), own, told, reporter);
        for (Requirement requirement : policy.elements().requirements()) {
            requirement.values().stream()
                    .filter(StringValue::isNull)
                    .forEach(value -> reporter.reportMissing(value.range(), listed.with()));
        }
    }

    /** An alias may make the labels of the policy those of a selector too; then they are told of once. */
    private static void check(List<MapEntry> labels, MessageTemplate template, Set<TextRange> told, Reporter reporter) {
        for (MapEntry label : labels) {
            if (label.value().filter(StringValue::isNull).isPresent() && told.add(label.keyRange())) {
                reporter.reportMissing(label.keyRange(), template.with(label.key()));
            }
        }
    }
}
