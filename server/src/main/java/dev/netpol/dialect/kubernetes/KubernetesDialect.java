package dev.netpol.dialect.kubernetes;

import dev.netpol.dialect.Dialect;
import dev.netpol.dialect.kubernetes.rules.KubernetesRules;
import dev.netpol.lint.Diagnostic;
import dev.netpol.lint.Linter;
import dev.netpol.lint.Rule;
import dev.netpol.policy.Manifest;
import java.util.List;
import java.util.function.Consumer;

/** NetworkPolicy of networking.k8s.io/v1. */
public final class KubernetesDialect implements Dialect {
    @Override
    public boolean recognises(Manifest manifest) {
        return manifest.kind().equals("NetworkPolicy") && manifest.apiVersion().equals("networking.k8s.io/v1");
    }

    @Override
    public void check(Manifest manifest, Linter linter, Consumer<Diagnostic> sink) {
        linter.run(KubernetesRules.MANIFEST, manifest, manifest, sink);
        linter.run(KubernetesRules.POLICY, NetworkPolicy.of(manifest), manifest, sink);
    }

    @Override
    public List<Rule<?>> rules() {
        return KubernetesRules.all();
    }
}
