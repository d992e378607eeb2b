package dev.netpol.yaml;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netpol.text.LineEnds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Breaks each line of a policy in the ways in which lines are broken while they are typed, and looks at what is still
 * known: how often there is just one error, how often it is on the line that was broken, and how often all the keys of
 * the other lines are there. The floors may only rise.
 */
final class RepairSweepTest {
    private static final String POLICY = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: web # the name
              namespace: shop
              labels: {app: web, tier: "front"}
            spec:
              podSelector:
                matchLabels:
                  app: web
                matchExpressions:
                - key: tier
                  operator: In
                  values: [front, "back"]
              policyTypes:
              - Ingress
              - Egress
              ingress:
              - from:
                - podSelector:
                    matchLabels:
                      role: frontend
                  namespaceSelector: {}
                - ipBlock:
                    cidr: 10.0.0.0/8
                    except:
                    - 10.1.0.0/16
                    - "10.2.0.0/16"
                ports:
                - protocol: TCP
                  port: 6379
                - {protocol: UDP, port: 53}
              egress:
              - to:
                - ipBlock: {cidr: 'fd00::/8'}
                ports:
                - port: http
            """;

    private int texts;
    private int atMostOneError;
    private int onTheLine;
    private int othersKnown;
    private final List<String> worst = new ArrayList<>();

    @Test
    void halfTypedLines() {
        for (int length = 1; length < 30; length++) {
            int cut = length;
            sweep(line -> cutAfter(line, cut));
        }
        assertFloors(100, 98, 98);
    }

    @Test
    void missingCharacters() {
        for (String character : List.of(":", " ", "\"", "'", "[", "]", "{", "}", ",", "-")) {
            sweep(line -> without(line, character));
        }
        assertFloors(95, 88, 92);
    }

    @Test
    void strayCharacters() {
        for (String stray :
                List.of(":", "\"", "'", "[", "]", "{", "}", "-", "&", "*", "!", "|", ">", "%", "@", "`", "\t")) {
            sweep(line -> line + stray);
            sweep(line -> line + " " + stray);
            sweep(line -> line.replaceFirst("(?=[^ -])", stray));
        }
        assertFloors(96, 93, 92);
    }

    private void sweep(UnaryOperator<String> change) {
        Set<String> known = keys(DocumentParser.parse(POLICY), POLICY);
        List<String> lines = POLICY.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String changed = change.apply(lines.get(i));
            if (changed.equals(lines.get(i))) {
                continue;
            }
            List<String> text = new ArrayList<>(lines);
            text.set(i, changed);
            judge(String.join("\n", text) + "\n", i, known);
        }
    }

    private void judge(String text, int line, Set<String> known) {
        YamlDocument document = DocumentParser.parse(text);
        texts++;
        boolean one = document.errors().size() <= 1;
        boolean here = document.errors().stream()
                .allMatch(error -> lineNumber(text, error.range().start()) == line);
        Set<String> lost = new TreeSet<>(known);
        lost.removeAll(keys(document, text));
        lost.removeIf(key -> key.startsWith(line + " "));
        atMostOneError += one ? 1 : 0;
        onTheLine += here ? 1 : 0;
        othersKnown += lost.isEmpty() ? 1 : 0;
        if (!one || !here || !lost.isEmpty()) {
            worst.add(line + ": " + text.lines().skip(line).findFirst().orElse("") + "   " + describe(text, document)
                    + " lost " + lost);
        }
    }

    private static String describe(String text, YamlDocument document) {
        List<String> errors = new ArrayList<>();
        for (SyntaxError error : document.errors()) {
            errors.add(lineNumber(text, error.range().start()) + " "
                    + error.message().template().id().substring("yaml-syntax.".length()));
        }
        return errors.toString();
    }

    private void assertFloors(int one, int here, int others) {
        String found = "of %d texts %.1f %% have at most one error, %.1f %% on the line, %.1f %% keep all other keys"
                .formatted(
                        texts, 100.0 * atMostOneError / texts, 100.0 * onTheLine / texts, 100.0 * othersKnown / texts);
        boolean reached = atMostOneError * 100 >= one * texts
                && onTheLine * 100 >= here * texts
                && othersKnown * 100 >= others * texts;
        assertTrue(reached, found + "\n" + String.join("\n", worst));
    }

    private static String cutAfter(String line, int length) {
        int indentation = line.length() - line.stripLeading().length();
        return indentation + length < line.length() ? line.substring(0, indentation + length) : line;
    }

    private static String without(String line, String character) {
        int at = line.strip().indexOf(character);
        int indentation = line.length() - line.stripLeading().length();
        return at < 0 ? line : line.substring(0, indentation + at) + line.substring(indentation + at + 1);
    }

    /** The keys of a document, each with the number of its line in front. */
    private static Set<String> keys(YamlDocument document, String text) {
        Set<String> keys = new TreeSet<>();
        document.root().ifPresent(root -> collect(root, text, keys));
        return keys;
    }

    private static void collect(Node node, String text, Set<String> keys) {
        if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> collect(item, text, keys));
        } else if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                keys.add(lineNumber(text, entry.key().range().start()) + " " + entry.name());
                collect(entry.value(), text, keys);
            }
        }
    }

    private static int lineNumber(String text, int offset) {
        int line = 0;
        for (int at = LineEnds.nextLineStart(text, 0); at <= offset && at < text.length(); line++) {
            at = LineEnds.nextLineStart(text, at);
        }
        return line;
    }
}
