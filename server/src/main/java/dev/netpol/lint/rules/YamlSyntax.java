package dev.netpol.lint.rules;

import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextRange;
import dev.netpol.yaml.Entry;
import dev.netpol.yaml.Mapping;
import dev.netpol.yaml.Node;
import dev.netpol.yaml.Scalar;
import dev.netpol.yaml.ScalarValue;
import dev.netpol.yaml.Sequence;
import dev.netpol.yaml.SyntaxError;
import dev.netpol.yaml.YamlPart;
import java.util.Optional;

/** Text that is not YAML, or that cannot be turned into JSON, as Kubernetes does before it looks at anything else. */
public final class YamlSyntax extends Rule<YamlPart> {
    private final MessageTemplate nullKey = message(
            "null-key", "A key is missing here; Kubernetes reads manifests as JSON, in which every key is a string");
    private final MessageTemplate collectionKey = message(
            "collection-key",
            "A map or list can't be a key; Kubernetes reads manifests as JSON, in which every key is a string");
    private final MessageTemplate badMerge = message(
            "bad-merge", "\"<<\" merges a map, or a list of maps, into the map that it stands in, and nothing else");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("Text that is not YAML as Kubernetes reads it.", """
                A document that does not parse is refused as a whole, before any of it is looked at. The line that is
                marked is the one to mend; what the rest of the document lacks is not reported until it can be read.

                Kubernetes turns YAML into JSON first. So every key must be able to become a string: no map, list or
                null. `<<` takes a map or a list of maps.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  policyTypes: [Ingress
                               ^^^^^^^^ error yaml-syntax: The "[" is never closed; write "]" behind its last entry
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  policyTypes: [Ingress]
                """);
    }

    @Override
    protected void check(YamlPart part, Reporter reporter) {
        Optional<TextRange> badSeparator = DocumentSeparator.misplacedText(part);
        for (SyntaxError error : part.document().errors()) {
            // What stands beside a separator is that rule's to report.
            if (badSeparator.filter(line -> line.overlaps(error.range())).isEmpty()) {
                reporter.reportUnreadable(error.range(), error.message());
            }
        }
        part.document().root().ifPresent(root -> checkKeys(root, reporter));
    }

    private void checkKeys(Node node, Reporter reporter) {
        if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> checkKeys(item, reporter));
        } else if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                checkKey(entry, mapping, reporter);
                checkKeys(entry.value(), reporter);
            }
        }
    }

    private void checkKey(Entry entry, Mapping mapping, Reporter reporter) {
        Node key = entry.key().resolved();
        if (entry.isMerge()) {
            if (!canBeMerged(entry.value())) {
                reporter.report(entry.key().range(), badMerge.with());
            }
        } else if (!(key instanceof Scalar scalar)) {
            reporter.reportMisplaced(mapping.range(), entry.key().range(), collectionKey.with());
        } else if (scalar.value().type() == ScalarValue.Type.NULL) {
            TextRange place =
                    key.range().isEmpty() ? mapping.range() : entry.key().range();
            reporter.reportMisplaced(mapping.range(), place, nullKey.with());
        }
    }

    private static boolean canBeMerged(Node value) {
        // A list may stand only right here, not behind an alias.
        return value.resolved() instanceof Mapping
                || value instanceof Sequence sequence
                        && sequence.items().stream().allMatch(item -> item.resolved() instanceof Mapping);
    }
}
