package dev.netpol.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netpol.ide.LanguageService;
import dev.netpol.lint.Rule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What SARIF 2.1.0 and code scanning services require. */
class SarifOutputTest {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", ""), "..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void theRunSaysWhatItIs() {
        JsonNode log = check(ROOT, "examples");
        assertEquals("2.1.0", log.get("version").stringValue());
        assertEquals(1, log.get("runs").size());
        JsonNode run = log.get("runs").get(0);
        assertEquals("utf16CodeUnits", run.get("columnKind").stringValue());
        JsonNode driver = run.get("tool").get("driver");
        assertEquals("Netpol", driver.get("name").stringValue());
        assertEquals("1.2.3", driver.get("version").stringValue());
        assertTrue(run.get("invocations").get(0).get("executionSuccessful").booleanValue());
    }

    @Test
    void everyRuleIsDescribed() {
        JsonNode rules = driverRules(check(ROOT, "examples"));
        List<String> ids =
                rules.valueStream().map(rule -> rule.get("id").stringValue()).toList();
        List<String> known = new LanguageService(failure -> {})
                .rules().stream().<String>map(Rule::id).toList();
        assertEquals(known, ids);
        for (JsonNode rule : rules) {
            assertFalse(rule.get("shortDescription").get("text").stringValue().isBlank());
            assertFalse(rule.get("fullDescription").get("text").stringValue().isBlank());
            assertFalse(rule.get("help").get("text").stringValue().isBlank());
            assertTrue(rule.get("help")
                    .get("markdown")
                    .stringValue()
                    .startsWith("# " + rule.get("id").stringValue()));
            assertTrue(Set.of("error", "warning", "note")
                    .contains(rule.get("defaultConfiguration").get("level").stringValue()));
        }
    }

    @Test
    void everyResultPointsToItsRuleAndPlace() {
        JsonNode log = check(ROOT, "examples");
        JsonNode results = log.get("runs").get(0).get("results");
        assertTrue(results.size() > 20);
        Set<String> fingerprints = new HashSet<>();
        for (JsonNode result : results) {
            JsonNode rule = driverRules(log).get(result.get("ruleIndex").intValue());
            assertEquals(rule.get("id"), result.get("ruleId"));
            assertFalse(result.get("message").get("text").stringValue().isBlank());
            assertEquals(1, result.get("locations").size());
            place(result.get("locations").get(0));
            JsonNode fingerprint = result.get("partialFingerprints").get("netpol/v1");
            assertTrue(fingerprints.add(fingerprint.stringValue()), "fingerprints differ");
            if (result.has("relatedLocations")) {
                result.get("relatedLocations").forEach(SarifOutputTest::place);
            }
        }
    }

    @Test
    void namesAreUriReferences() throws IOException {
        write(
                "a b%c/ü#?.yaml",
                "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a, name: b}\n");
        JsonNode result = check(folder, ".").get("runs").get(0).get("results").get(0);
        JsonNode artifact =
                result.get("locations").get(0).get("physicalLocation").get("artifactLocation");
        assertEquals("a%20b%25c/%C3%BC%23%3F.yaml", artifact.get("uri").stringValue());
    }

    @Test
    void bracesAndLinksInMessagesMeanNothing() throws IOException {
        write("a.yaml", "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: \"[a](b){0}\"}\n");
        JsonNode result =
                check(folder, "a.yaml").get("runs").get(0).get("results").get(0);
        String message = result.get("message").get("text").stringValue();
        assertTrue(message.contains("\\[a\\](b){{0}}"), message);
    }

    @Test
    void problemsAreNotifications() throws IOException {
        write(".netpol.yaml", "exclude: 3\n");
        write("a.yaml", "");
        JsonNode run = check(folder, "a.yaml", "missing.yaml").get("runs").get(0);
        JsonNode invocation = run.get("invocations").get(0);
        assertFalse(invocation.get("executionSuccessful").booleanValue());
        JsonNode notifications = invocation.get("toolExecutionNotifications");
        assertEquals(2, notifications.size());
        assertEquals("error", notifications.get(0).get("level").stringValue());
        place(notifications.get(0).get("locations").get(0));
        assertEquals(0, run.get("results").size());
    }

    private static void place(JsonNode location) {
        JsonNode physical = location.get("physicalLocation");
        URI.create(physical.get("artifactLocation").get("uri").stringValue());
        JsonNode region = physical.get("region");
        int startLine = region.get("startLine").intValue();
        int endLine = region.get("endLine").intValue();
        int startColumn = region.get("startColumn").intValue();
        int endColumn = region.get("endColumn").intValue();
        assertTrue(startLine >= 1 && startColumn >= 1, region.toString());
        assertTrue(endLine > startLine || endLine == startLine && endColumn >= startColumn, region.toString());
    }

    private static JsonNode driverRules(JsonNode log) {
        return log.get("runs").get(0).get("tool").get("driver").get("rules");
    }

    private static JsonNode check(Path folder, String... paths) {
        List<String> arguments = new ArrayList<>(List.of("check", "--format", "sarif"));
        arguments.addAll(List.of(paths));
        return new JsonMapper()
                .readTree(
                        CommandRun.of(folder, arguments.toArray(String[]::new)).out());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
