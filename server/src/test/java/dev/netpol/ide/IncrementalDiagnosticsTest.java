package dev.netpol.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netpol.settings.Settings;
import dev.netpol.text.TextRange;
import dev.netpol.yaml.YamlFile;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** After any edits the findings are those of a fresh look at the text, though most of them were kept. */
class IncrementalDiagnosticsTest {
    private static final int ROUNDS = Integer.getInteger("netpol.randomEdits", 30_000) / 30;
    private static final String[] PIECES = {
        "---\n",
        "--- x\n",
        "---",
        "\n",
        "\r\n",
        "  ",
        "- ",
        ": ",
        "'",
        "\"",
        "{",
        "]",
        "{{ .x }}",
        "{{/*\n",
        "*/}}\n",
        "${x}",
        "# note\n",
        "😀",
        "items:\n",
        "kind: List\n",
        "kind: NetworkPolicyList\n",
        "apiVersion: v1\n",
        "apiVersion: networking.k8s.io/v1\n",
        "kind: NetworkPolicy\n",
        "kind: Service\n",
        "&a ",
        "*a ",
        "  <<: *a\n",
        "    port: 0\n",
        "  policyTypes: [ingress]\n",
        "  podSelector: {app: web}\n"
    };

    private final LanguageService service = new LanguageService(failure -> {
        throw new AssertionError(failure.ruleId(), failure.cause());
    });

    @Test
    void keptFindingsEqualFreshOnes() {
        Random random = new Random(Long.getLong("netpol.seed", 20_261_124));
        String text = "";
        YamlFile file = YamlFile.parse(text);
        FileDiagnostics kept = service.diagnostics(file, Settings.DEFAULTS);
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 100 == 0) {
                text = random.nextBoolean() ? documents(random) : list(random);
                file = YamlFile.parse(text);
                kept = service.diagnostics(file, Settings.DEFAULTS);
            }
            int start = random.nextInt(text.length() + 1);
            int end = random.nextInt(3) > 0
                    ? start
                    : Math.min(text.length(), start + random.nextInt(random.nextInt(10) == 0 ? 200 : 12));
            String inserted = random.nextInt(4) == 0 ? "" : PIECES[random.nextInt(PIECES.length)];
            String before = text;
            text = text.substring(0, start) + inserted + text.substring(end);
            file = file.edit(new TextRange(start, end), inserted);
            kept = service.diagnostics(file, Settings.DEFAULTS, Optional.of(kept), () -> false);
            assertEquals(
                    service.diagnostics(YamlFile.parse(text), Settings.DEFAULTS).all(),
                    kept.all(),
                    () -> "after replacing " + start + ".." + end + " by «" + inserted + "» in\n" + before);
        }
    }

    private static String documents(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(random.nextInt(3) == 0 ? "kind: Service\nspec: {a: b}\n" : policy("", random));
            text.append("---\n");
        }
        return text.toString();
    }

    private static String list(Random random) {
        boolean kindAtEnd = random.nextBoolean();
        String kind = random.nextBoolean()
                ? "kind: List\napiVersion: v1\n"
                : "kind: NetworkPolicyList\napiVersion: networking.k8s.io/v1\n";
        StringBuilder text = new StringBuilder(kindAtEnd ? "" : kind).append("items:\n");
        for (int i = random.nextInt(6); i >= 0; i--) {
            String item = policy("  ", random);
            text.append("- ").append(item.substring(2));
        }
        return text.append(kindAtEnd ? kind : "").toString();
    }

    private static String policy(String indent, Random random) {
        String[] lines = {
            random.nextInt(4) == 0 ? "apiVersion: v1" : "apiVersion: networking.k8s.io/v1",
            random.nextInt(4) == 0 ? "metadata: {name: A}" : "metadata: {name: a}",
            random.nextInt(6) == 0 ? "kind: networkpolicy" : "kind: NetworkPolicy",
            "spec:",
            "  podSelector: {}",
            "  ingress:",
            "  - ports:",
            random.nextInt(2) == 0 ? "    - port: \"80\"" : "    - port: 80",
            "      protocol: TCP"
        };
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(indent).append(line).append('\n');
        }
        return text.toString();
    }
}
