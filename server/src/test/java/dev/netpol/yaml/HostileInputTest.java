package dev.netpol.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netpol.ide.LanguageService;
import dev.netpol.ide.LocatedDiagnostic;
import dev.netpol.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Texts that are made to exhaust time, memory or the stack. The limit is no measurement: it tells an answer from none.
 */
final class HostileInputTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String POLICY = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: web
              annotations:
                note: "%s"
            spec:
              podSelector: {}
            """;

    private record Case(String name, String text, String finding) {}

    @TestFactory
    Stream<DynamicTest> answersInTime() {
        return Stream.of(
                        new Case(
                                "flow lists, 9,999 levels",
                                policyWith("[".repeat(9_999) + "]".repeat(9_999)),
                                "unknown-field"),
                        new Case("flow lists, 10,001 levels", policyWith("[".repeat(10_001)), "yaml-syntax"),
                        new Case("flow maps, a million levels", policyWith("{a: ".repeat(1_000_000)), "yaml-syntax"),
                        new Case(
                                "block lists, 9,000 levels",
                                policyWith("\n  " + "- ".repeat(9_000) + "x"),
                                "unknown-field"),
                        new Case("block maps, 3,000 levels", policyWith(nestedMaps(3_000)), "unknown-field"),
                        new Case("aliases that double, 60 times", policyWith(aliases(60, 2)), "yaml-syntax"),
                        new Case("aliases nine by nine", policyWith(aliases(9, 9)), "yaml-syntax"),
                        new Case("an anchor inside itself", policyWith("&a [*a]"), "yaml-syntax"),
                        new Case("a NUL", POLICY.formatted("a\0b"), "yaml-syntax"),
                        new Case(
                                "a line of 20 million characters",
                                POLICY.formatted("a".repeat(20_000_000)),
                                "annotations-too-long"),
                        new Case("a million tabs", policyWith("x\n" + "\t".repeat(1_000_000) + "y"), "yaml-syntax"),
                        new Case("a million quotes", policyWith("\"".repeat(1_000_000)), "yaml-syntax"),
                        new Case("a million colons", policyWith(": ".repeat(1_000_000)), "yaml-syntax"),
                        new Case(
                                "a million lines without colon",
                                policyWith("x\n" + "y\n".repeat(1_000_000) + "z: 1"),
                                "yaml-syntax"),
                        new Case(
                                "a million flow colons",
                                policyWith("{" + "a:,".repeat(300_000) + "}"),
                                "duplicate-mapping-key"),
                        new Case(
                                "300,000 quoted texts on one line",
                                policyWith("[" + "\"a\", ".repeat(300_000) + "]"),
                                "unknown-field"),
                        new Case(
                                "300,000 bad escapes on one line",
                                POLICY.formatted("\\/".repeat(300_000)),
                                "yaml-syntax"),
                        new Case(
                                "40,000 unknown fields", POLICY.formatted("") + unknownFields(40_000), "unknown-field"),
                        new Case("unclosed template actions", policyWith("{{".repeat(200_000)), ""))
                .map(test ->
                        DynamicTest.dynamicTest(test.name, () -> assertTimeoutPreemptively(LIMIT, () -> check(test))));
    }

    private static void check(Case test) {
        LanguageService service = new LanguageService(failure -> {
            throw new AssertionError(failure.toString());
        });
        List<LocatedDiagnostic> found = service.diagnostics(YamlFile.parse(test.text), Settings.DEFAULTS)
                .first(20);
        List<String> ids = found.stream().map(one -> one.diagnostic().ruleId()).toList();
        if (test.finding.isEmpty()) {
            assertEquals(List.of(), ids);
        } else {
            assertFalse(ids.isEmpty());
            assertTrue(ids.contains(test.finding), found.toString());
        }
    }

    private static String policyWith(String value) {
        return POLICY.formatted("") + "deep: " + value + "\n";
    }

    private static String unknownFields(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("field").append(i).append(": x\n");
        }
        return text.toString();
    }

    private static String nestedMaps(int levels) {
        StringBuilder text = new StringBuilder("\n");
        for (int level = 1; level <= levels; level++) {
            text.append(" ".repeat(level)).append("a:\n");
        }
        return text.toString();
    }

    private static String aliases(int levels, int width) {
        StringBuilder text = new StringBuilder("\n  a0: &a0 [x, y, z]\n");
        for (int level = 1; level <= levels; level++) {
            text.append("  a").append(level).append(": &a").append(level).append(" [");
            for (int i = 0; i < width; i++) {
                text.append(i == 0 ? "" : ", ").append("*a").append(level - 1);
            }
            text.append("]\n");
        }
        return text.toString();
    }
}
