package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.Fields;
import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextRange;

/** More than two policy types. */
public final class TooManyPolicyTypes extends Rule<NetworkPolicy> {
    static final int MOST = 2;
    private static final String FIELD = "policyTypes";

    private final MessageTemplate many = message(
            "many",
            "policyTypes has {0} entries, and the API server refuses more than two; list Ingress and Egress once each at most");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("More than two policy types.", """
                There are two policy types, and the API server refuses a list of more than two entries, whatever they are. The same type twice is
                accepted, though it means no more than once.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  policyTypes: [Ingress, Egress, Ingress]
                  ^^^^^^^^^^^ error too-many-policy-types: policyTypes has 3 entries, and the API server refuses more than two; list Ingress and Egress once each at most
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  policyTypes: [Ingress, Egress]
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        Fields spec = policy.spec().fields();
        int count = spec.count(FIELD);
        if (count > MOST) {
            TextRange key = spec.keyRange(FIELD).orElse(spec.place());
            TextRange list = spec.value(FIELD).map(value -> value.range()).orElse(key);
            reporter.reportMisplaced(list, key, many.with(count));
        }
    }
}
