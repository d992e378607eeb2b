package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.MapEntry;
import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.policy.ObjectNames;
import dev.netpol.settings.Severity;

/** An annotation's key that Kubernetes can't take. */
public final class InvalidAnnotation extends Rule<NetworkPolicy> {
    private final MessageTemplate invalid =
            message("invalid", "\"{0}\" can't be the key of an annotation, so the API server refuses it: {1}");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("An annotation's key that Kubernetes can't take.", """
                The key of an annotation is a name of 1 to 63 letters, digits, hyphens, underscores and dots, which begins and ends with a letter or
                digit. Before it may stand a DNS name of at most 253 characters, and a slash. That DNS name may
                have capitals, which a label's may not. The value may be any text.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                  annotations:
                    reviewed by: ops
                    ^^^^^^^^^^^ error invalid-annotation: "reviewed by" can't be the key of an annotation, so the API server refuses it: character 9 is a blank
                spec:
                  podSelector: {}
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                  annotations:
                    reviewed-by: ops
                spec:
                  podSelector: {}
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        for (MapEntry annotation : policy.metadata().map("annotations")) {
            ObjectNames.faultOfQualifiedName(lowerCase(annotation.key()))
                    .ifPresent(fault -> reporter.report(annotation.keyRange(), invalid.with(annotation.key(), fault)));
        }
    }

    /** As the API server does it before it looks at the key: each letter by itself. */
    private static String lowerCase(String key) {
        return key.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
