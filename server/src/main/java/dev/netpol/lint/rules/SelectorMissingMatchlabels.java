package dev.netpol.lint.rules;

import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.lint.Structure;
import dev.netpol.message.MessageTemplate;
import dev.netpol.policy.Patches;
import dev.netpol.schema.Schema;
import dev.netpol.schema.SchemaViolation;
import dev.netpol.settings.Severity;
import dev.netpol.yaml.Scalar;
import java.util.List;

/** A label right under a selector, where {@code matchLabels} should stand between. */
public final class SelectorMissingMatchlabels extends Rule<Structure> {
    private final MessageTemplate label = message(
            "label",
            "\"{0}\" stands right under \"{1}\", where the API server refuses it, and what drops it instead selects everything; put it under \"matchLabels\"");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A label right under a selector, without `matchLabels` in between.", """
                A selector has only the fields `matchLabels` and `matchExpressions`. A label in their place is an unknown
                field: the API server refuses it, and what drops unknown fields instead is left with the empty selector,
                which selects **everything**.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: db
                spec:
                  podSelector:
                    role: db
                    ^^^^ error selector-missing-matchlabels: "role" stands right under "podSelector", where the API server refuses it, and what drops it instead selects everything; put it under "matchLabels"
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: db
                spec:
                  podSelector:
                    matchLabels:
                      role: db
                """);
    }

    @Override
    protected void check(Structure structure, Reporter reporter) {
        for (SchemaViolation violation : structure.violations()) {
            if (takes(violation)) {
                List<String> path = violation.path();
                reporter.reportMisplaced(
                        violation.parent().range(),
                        violation.entry().orElseThrow().key().range(),
                        label.with(path.get(path.size() - 1), path.get(path.size() - 2)));
            }
        }
    }

    /** Whether an unknown field is this rule's to report. */
    static boolean takes(SchemaViolation violation) {
        return violation.kind() == SchemaViolation.Kind.UNKNOWN_FIELD
                && violation.schema().role().equals(Schema.SELECTOR)
                && violation.node().resolved() instanceof Scalar
                && !Patches.isDirective(violation.path().get(violation.path().size() - 1));
    }
}
