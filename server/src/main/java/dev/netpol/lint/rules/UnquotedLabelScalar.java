package dev.netpol.lint.rules;

import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.lint.Structure;
import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.schema.Schema;
import dev.netpol.schema.SchemaViolation;
import dev.netpol.settings.Severity;
import dev.netpol.yaml.Scalar;
import dev.netpol.yaml.ScalarValue;

/** A label value that YAML reads as a number or boolean. */
public final class UnquotedLabelScalar extends Rule<Structure> {
    private final MessageTemplate number = message(
            "number",
            "Kubernetes reads \"{0}\" as the number {1}, and refuses it, since a label value is text; put it in quotes: \"{0}\"");
    private final MessageTemplate bool = message(
            "boolean",
            "Kubernetes reads \"{0}\" as the boolean {1}, and refuses it, since a label value is text; put it in quotes: \"{0}\"");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A label value that is read as a number or boolean for want of quotes.", """
                The values of labels are text, and the API server refuses anything else. Kubernetes reads YAML 1.1, in
                which not only `1` and `true` are no text: `yes`, `no`, `on`, `off`, and even `y` and `n` are booleans,
                `1e3` and `1_000` are numbers, and so is `1.10`, which is 1.1. In quotes all of them are text.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector:
                    matchLabels:
                      version: 1.10
                               ^^^^ error unquoted-label-scalar: Kubernetes reads "1.10" as the number 1.1, and refuses it, since a label value is text; put it in quotes: "1.10"
                      public: yes
                              ^^^ error unquoted-label-scalar: Kubernetes reads "yes" as the boolean true, and refuses it, since a label value is text; put it in quotes: "yes"
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector:
                    matchLabels:
                      version: "1.10"
                      public: "yes"
                """);
    }

    @Override
    protected void check(Structure structure, Reporter reporter) {
        for (SchemaViolation violation : structure.violations()) {
            if (takes(violation) && violation.node().resolved() instanceof Scalar scalar) {
                reporter.report(
                        violation.node().range(),
                        explain(scalar),
                        reporter.quoted(violation.node().range(), scalar.text()));
            }
        }
    }

    /** Whether a wrong type is this rule's to report. */
    static boolean takes(SchemaViolation violation) {
        return violation.kind() == SchemaViolation.Kind.WRONG_TYPE
                && violation.schema().role().equals(Schema.LABEL_VALUE)
                && violation.node().resolved() instanceof Scalar;
    }

    private Message explain(Scalar scalar) {
        MessageTemplate template = scalar.value().type() == ScalarValue.Type.BOOLEAN ? bool : number;
        return template.with(scalar.text(), scalar.value().value().toString());
    }
}
