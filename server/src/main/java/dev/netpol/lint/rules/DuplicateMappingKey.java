package dev.netpol.lint.rules;

import dev.netpol.lint.Diagnostic.Related;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.policy.Manifest;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextRange;
import dev.netpol.yaml.Entry;
import dev.netpol.yaml.Mapping;
import dev.netpol.yaml.Node;
import dev.netpol.yaml.Scalar;
import dev.netpol.yaml.Sequence;
import java.util.HashMap;
import java.util.Map;

/** A key that stands twice in one map, or that overrides one which {@code <<} brings in. */
public final class DuplicateMappingKey extends Rule<Manifest> {
    private final MessageTemplate twice = message(
            "twice",
            "\"{0}\" is already set in this map; the API server refuses it, and elsewhere only the last one counts");
    private final MessageTemplate overrides = message(
            "overrides",
            "\"{0}\" is also set by the map that \"<<\" merges, which the API server refuses as a duplicate");
    private final MessageTemplate mergedTwice = message(
            "merged-twice",
            "Two of the maps that \"<<\" merges set \"{0}\", which the API server refuses as a duplicate");
    private final MessageTemplate first = message("first", "\"{0}\" is set here first");
    private final MessageTemplate merged = message("merged", "\"{0}\" is merged from here");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A key that is set twice in one map.", """
                A map has each key once. Two labels of the same name in a selector do not mean "one or the other": what
                reads the file last wins, and the first is lost without a word; the API server in strict mode refuses
                the manifest. Several values of one label are written as an expression, as below.

                Keys are compared as Kubernetes reads them: quotes make no difference, and a key that overrides a merged
                one (`<<`) counts as set twice.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector:
                    matchLabels:
                      run: web
                      run: api
                      ^^^ error duplicate-mapping-key: "run" is already set in this map; the API server refuses it, and elsewhere only the last one counts
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector:
                    matchExpressions:
                    - {key: run, operator: In, values: [web, api]}
                """);
    }

    @Override
    protected void check(Manifest manifest, Reporter reporter) {
        checkBelow(manifest.root(), manifest, reporter);
    }

    private void checkBelow(Node node, Manifest manifest, Reporter reporter) {
        // Aliased text is looked at where it stands.
        if (node instanceof Mapping mapping) {
            checkMapping(mapping, manifest, reporter);
            mapping.entries().forEach(entry -> checkBelow(entry.value(), manifest, reporter));
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> checkBelow(item, manifest, reporter));
        }
    }

    private void checkMapping(Mapping mapping, Manifest manifest, Reporter reporter) {
        Map<String, Entry> seen = new HashMap<>();
        for (Entry entry : mapping.entries()) {
            if (entry.isMerge() || !(entry.key().resolved() instanceof Scalar key) || key.isNull()) {
                continue;
            }
            Entry earlier = seen.putIfAbsent(entry.name(), entry);
            if (earlier != null) {
                Related place = new Related(earlier.key().range(), first.with(entry.name()));
                reporter.reportMisplaced(
                        surroundings(mapping, entry, manifest), entry.key().range(), twice.with(entry.name()), place);
            }
        }
        checkMerges(mapping, seen, manifest, reporter);
    }

    private void checkMerges(Mapping mapping, Map<String, Entry> own, Manifest manifest, Reporter reporter) {
        Map<String, Entry> brought = new HashMap<>();
        for (Mapping other : mapping.mergedMappings()) {
            for (Entry entry : other.effectiveEntries()) {
                Related place = new Related(entry.key().range(), merged.with(entry.name()));
                Entry earlier = brought.putIfAbsent(entry.name(), entry);
                Entry overriding = own.get(entry.name());
                if (earlier == null && overriding != null) {
                    reporter.reportMisplaced(
                            surroundings(mapping, overriding, manifest),
                            overriding.key().range(),
                            overrides.with(entry.name()),
                            place);
                } else if (earlier != null && overriding == null) {
                    Entry merge = lastMerge(mapping);
                    reporter.reportMisplaced(
                            surroundings(mapping, merge, manifest),
                            merge.key().range(),
                            mergedTwice.with(entry.name()),
                            new Related(earlier.key().range(), merged.with(entry.name())),
                            place);
                }
            }
        }
    }

    private static Entry lastMerge(Mapping mapping) {
        return mapping.entries().stream()
                .filter(Entry::isMerge)
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    /** What decides whether both keys stay: a template may choose between them, which a placeholder in a value does not. */
    private static TextRange surroundings(Mapping mapping, Entry entry, Manifest manifest) {
        return manifest.document().templated() ? mapping.range() : entry.key().range();
    }
}
