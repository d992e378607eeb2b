package dev.netpol.lint.rules;

import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.lint.Structure;
import dev.netpol.message.MessageTemplate;
import dev.netpol.schema.SchemaViolation;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextRange;
import dev.netpol.yaml.Alias;
import dev.netpol.yaml.Entry;
import dev.netpol.yaml.Mapping;
import dev.netpol.yaml.Node;
import dev.netpol.yaml.Scalar;
import dev.netpol.yaml.ScalarValue;
import dev.netpol.yaml.Sequence;
import java.util.List;

/** A value of another type than its field takes. */
public final class WrongType extends Rule<Structure> {
    private final MessageTemplate notJson = message(
            "not-json",
            "Kubernetes turns manifests into JSON and can't do so with \"{0}\", so it refuses all of this one; write another value");
    private final WrongTypeMessages messages = new WrongTypeMessages(this::message);

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A map, list, text or number where something else is asked for.", """
                Every field takes one type, and the API server never turns one into another: a single value is no list,
                and a number without quotes is no text. Nothing at all after the colon is never of a wrong type, and means that
                the field is absent or empty.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                  annotations:
                    reviewed: 2026
                              ^^^^ error wrong-type: "reviewed" takes text, and Kubernetes reads "2026" as the number 2026; put it in quotes: "2026"
                spec:
                  podSelector: {}
                  policyTypes: Ingress
                               ^^^^^^^ error wrong-type: "policyTypes" takes a list, not a single value; put "- " before it on a line of its own, or brackets around it
                  ingress:
                  ^^^^^^^ error wrong-type: "ingress" takes a list, not a map; begin each of its entries with "- "
                    from:
                    - podSelector: {}
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                  annotations:
                    reviewed: "2026"
                spec:
                  podSelector: {}
                  policyTypes: [Ingress]
                  ingress:
                  - from:
                    - podSelector: {}
                """);
    }

    @Override
    protected void check(Structure structure, Reporter reporter) {
        for (SchemaViolation violation : structure.violations()) {
            if (violation.kind() != SchemaViolation.Kind.UNKNOWN_FIELD && !UnquotedLabelScalar.takes(violation)) {
                report(violation, reporter);
            }
        }
        checkScalars(structure.manifest().root(), reporter);
    }

    private void report(SchemaViolation violation, Reporter reporter) {
        Node value = violation.node();
        List<String> types = violation.schema().types();
        boolean scalarsOnly = !types.contains("object") && !types.contains("array");
        if (scalarsOnly && value.resolved() instanceof Scalar) {
            reporter.report(value.range(), messages.of(violation));
        } else {
            reporter.reportMisplaced(value.range(), place(violation), messages.of(violation));
        }
    }

    private static TextRange place(SchemaViolation violation) {
        Node value = violation.node();
        boolean whole = value instanceof Scalar
                || value instanceof Alias
                || value instanceof Mapping mapping && mapping.flow()
                || value instanceof Sequence sequence && sequence.flow();
        if (whole) {
            return value.range();
        }
        return violation
                .entry()
                .map(Entry::key)
                .orElseGet(() -> firstInside(value))
                .range();
    }

    private static Node firstInside(Node node) {
        if (node instanceof Mapping mapping
                && !mapping.flow()
                && !mapping.entries().isEmpty()) {
            return mapping.entries().get(0).key();
        }
        return node instanceof Sequence sequence
                        && !sequence.flow()
                        && !sequence.items().isEmpty()
                ? firstInside(sequence.items().get(0))
                : node;
    }

    private void checkScalars(Node node, Reporter reporter) {
        if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> checkScalars(entry.value(), reporter));
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> checkScalars(item, reporter));
        } else if (node instanceof Scalar scalar && scalar.value().type() == ScalarValue.Type.INVALID) {
            reporter.report(scalar.range(), notJson.with(scalar.text()));
        }
    }
}
