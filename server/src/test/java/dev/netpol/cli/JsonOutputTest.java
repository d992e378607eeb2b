package dev.netpol.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published schema says what the JSON output is, no more and no less. */
class JsonOutputTest {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", ""), "..").toAbsolutePath().normalize();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void outputOfTheExamplesIsAsTheSchemaSays() {
        JsonNode output = JSON.readTree(
                CommandRun.of(ROOT, "check", "--format", "json", "examples").out());
        assertEquals(List.of(), violations(output));
        assertTrue(output.get("findings").size() > 20);
        assertTrue(output.get("findings")
                .valueStream()
                .anyMatch(finding -> !finding.get("related").isEmpty()));
    }

    @Test
    void outputWithProblemsIsAsTheSchemaSays() throws IOException {
        Files.writeString(folder.resolve(".netpol.yaml"), "kubernetesVersion: 1.2\nexclude: 3\n");
        Files.createFile(folder.resolve("empty.yaml"));
        JsonNode output = JSON.readTree(CommandRun.of(folder, "check", "--format", "json", ".", "missing")
                .out());
        assertEquals(List.of(), violations(output));
        assertEquals(3, output.get("problems").size());
    }

    @Test
    void theSchemaRefusesOtherThings() {
        assertFalse(violations(JSON.readTree("{\"version\": 2}")).isEmpty());
    }

    private static List<String> violations(JsonNode output) {
        JsonNode published = JSON.readTree(ROOT.resolve("docs/check-output.schema.json"));
        close(published);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(published);
        return schema.validate(output).stream().map(Error::toString).toList();
    }

    /** Readers must accept fields that are added later, but there must be none now that the schema does not speak of. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(JsonOutputTest::close);
    }
}
