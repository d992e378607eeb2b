package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.Fields;
import dev.netpol.dialect.kubernetes.MapEntry;
import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.Requirement;
import dev.netpol.dialect.kubernetes.StringValue;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.policy.ObjectNames;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextRange;

/** A label's key or value that Kubernetes can't take. */
public final class InvalidLabel extends Rule<NetworkPolicy> {
    private static final int EXPRESSION_VALUES_FROM = 26;

    private final MessageTemplate key =
            message("key", "\"{0}\" can't be the key of a label, so the API server refuses it: {1}");
    private final MessageTemplate value =
            message("value", "\"{0}\" can't be the value of a label, so the API server refuses it: {1}");
    private final MessageTemplate wildcard = message(
            "wildcard",
            "\"{0}\" can't be the value of a label, and a selector knows no wildcards; list the values in an expression with \"In\", or take any value with \"Exists\"");
    private final MessageTemplate missingKey = message(
            "missing-key",
            "This expression has no \"key\", so the API server refuses it; add the label that it asks for");
    private final MessageTemplate emptyKey = message(
            "empty-key",
            "An empty key names no label, so the API server refuses it; write the label that is asked for");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A label's key or value that Kubernetes can't take.", """
                The key of a label is a name of 1 to 63 letters, digits, hyphens, underscores and dots, which begins and ends with a letter or
                digit. Before it may stand a DNS name of at most 253 characters, in lower case, and a slash. The value is like the name, or
                empty. That holds for the labels of the policy, for those that its selectors match, and for the keys and values of their
                expressions (whose values are looked at from Kubernetes 1.26 on). There are no wildcards.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector:
                    matchLabels:
                      app: web shop
                           ^^^^^^^^ error invalid-label: "web shop" can't be the value of a label, so the API server refuses it: character 4 is a blank
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector:
                    matchLabels:
                      app: web-shop
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        for (MapEntry label : policy.labels()) {
            checkKey(label.key(), label.keyRange(), reporter);
            label.value().ifPresent(text -> checkValue(text, value, reporter));
        }
        for (MapEntry label : policy.elements().matchLabels()) {
            checkKey(label.key(), label.keyRange(), reporter);
            label.value().ifPresent(text -> checkSelectedValue(text, reporter));
        }
        for (Requirement requirement : policy.elements().requirements()) {
            checkKey(requirement.fields(), reporter);
            if (reporter.kubernetesVersion().isAtLeast(EXPRESSION_VALUES_FROM)) {
                requirement.values().forEach(text -> checkSelectedValue(text, reporter));
            }
        }
    }

    private void checkKey(String text, TextRange range, Reporter reporter) {
        ObjectNames.faultOfQualifiedName(text).ifPresent(fault -> reporter.report(range, key.with(text, fault)));
    }

    private void checkKey(Fields requirement, Reporter reporter) {
        if (requirement.keyRange("key").isEmpty()) {
            // What seems to be missing may be misspelt, and then is reported as that.
            if (!requirement.hasOtherThan(Requirement.FIELDS)) {
                reporter.reportMissing(requirement.place(), missingKey.with());
            }
            return;
        }
        requirement.string("key").ifPresent(written -> {
            if (written.isNull()) {
                reporter.reportMissing(written.range(), emptyKey.with());
            } else if (written.isEmpty()) {
                reporter.report(written.range(), emptyKey.with());
            } else {
                checkKey(written.text(), written.range(), reporter);
            }
        });
    }

    private void checkSelectedValue(StringValue text, Reporter reporter) {
        checkValue(text, text.text().contains("*") ? wildcard : value, reporter);
    }

    private void checkValue(StringValue text, MessageTemplate template, Reporter reporter) {
        ObjectNames.faultOfLabelValue(text.text())
                .ifPresent(fault -> reporter.report(text.range(), template.with(text.text(), fault)));
    }
}
