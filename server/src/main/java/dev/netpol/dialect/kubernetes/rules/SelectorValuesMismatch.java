package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.Fields;
import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.Requirement;
import dev.netpol.dialect.kubernetes.StringValue;
import dev.netpol.lint.Diagnostic.Related;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextRange;
import dev.netpol.yaml.Sequence;

/** An expression whose operator asks for values that are not there, or has some that it can't use. */
public final class SelectorValuesMismatch extends Rule<NetworkPolicy> {
    private final MessageTemplate in = message(
            "in",
            "\"In\" compares the label with values, and there are none, so the API server refuses it; list them under \"values\", or write Exists to take any");
    private final MessageTemplate notIn = message(
            "not-in",
            "\"NotIn\" compares the label with values, and there are none, so the API server refuses it; list them under \"values\", or write DoesNotExist to take only what lacks the label");
    private final MessageTemplate exists = message(
            "exists",
            "\"Exists\" asks only whether the label is there, so the API server refuses values beside it; take them out, or write In to compare with them");
    private final MessageTemplate doesNotExist = message(
            "does-not-exist",
            "\"DoesNotExist\" asks only whether the label is there, so the API server refuses values beside it; take them out, or write NotIn to compare with them");
    private final MessageTemplate operatorHere = message("operator", "The operator \"{0}\" of the same expression");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("An expression whose operator and values do not go together.", """
                `In` and `NotIn` compare a label with values, and must have at least one. `Exists` and `DoesNotExist` ask only whether the label is
                there, and must have none. The API server refuses everything else.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector:
                    matchExpressions:
                    - key: app
                      operator: Exists
                      values: [web]
                      ^^^^^^ error selector-values-mismatch: "Exists" asks only whether the label is there, so the API server refuses values beside it; take them out, or write In to compare with them
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
            requirement.fields().string("operator").ifPresent(operator -> check(requirement, operator, reporter));
        }
    }

    private void check(Requirement requirement, StringValue operator, Reporter reporter) {
        Fields fields = requirement.fields();
        int count = fields.count("values");
        if (requirement.ignoresValues() && count > 0) {
            Message message = (operator.text().equals("Exists") ? exists : doesNotExist).with();
            TextRange values = fields.keyRange("values").orElse(fields.place());
            Related related = new Related(operator.range(), operatorHere.with(operator.text()));
            reporter.reportMisplaced(fields.range(), values, message, related);
        } else if (requirement.comparesValues() && count == 0) {
            Message message = (operator.text().equals("In") ? in : notIn).with();
            if (fields.value("values").orElse(null) instanceof Sequence) {
                reporter.reportMisplaced(fields.range(), operator.range(), message);
            } else if (fields.lacks("values") && !fields.hasOtherThan(Requirement.FIELDS)) {
                reporter.reportMissing(operator.range(), message);
            }
        }
    }
}
