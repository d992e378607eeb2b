package dev.netpol.dialect.kubernetes;

import dev.netpol.dialect.Dialect;
import dev.netpol.dialect.kubernetes.rules.KubernetesRules;
import dev.netpol.lint.Diagnostic;
import dev.netpol.lint.Linter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.Structure;
import dev.netpol.policy.Manifest;
import dev.netpol.schema.ResourceSchema;
import dev.netpol.schema.SchemaViolation;
import java.util.List;
import java.util.function.Consumer;

/** NetworkPolicy of networking.k8s.io/v1. */
public final class KubernetesDialect implements Dialect {
    private final ResourceSchema schema = new ResourceSchema(KubernetesDialect.class, "networkpolicy.json");

    @Override
    public boolean recognises(Manifest manifest) {
        return Identity.of(manifest) != Identity.OTHER;
    }

    @Override
    public void check(Manifest manifest, Linter linter, Consumer<Diagnostic> sink) {
        linter.run(KubernetesRules.MANIFEST, manifest, manifest, sink);
        List<SchemaViolation> violations = schema.validate(manifest.root());
        linter.run(KubernetesRules.STRUCTURE, new Structure(manifest, schema.root(), violations), manifest, sink);
        linter.run(KubernetesRules.POLICY, NetworkPolicy.of(manifest), manifest, sink);
    }

    @Override
    public List<Rule<?>> rules() {
        return KubernetesRules.all();
    }
}
