package dev.netpol.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every story of every file below {@code src/test/resources/cli}; {@code -Dnetpol.update=true} writes them anew. */
class ScenariosTest {
    private static final Path STORIES = Path.of(System.getProperty("basedir", ""), "src/test/resources/cli");

    @TempDir
    private static Path temporary;

    @TestFactory
    Stream<DynamicContainer> everyCommandDoesAsTold() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(STORIES)) {
            files = found.sorted().toList();
        }
        List<DynamicContainer> containers = new ArrayList<>();
        for (Path file : files) {
            containers.add(container(file));
        }
        return containers.stream();
    }

    private static DynamicContainer container(Path file) throws IOException {
        List<Scenario> scenarios = Scenario.parse(Files.readString(file));
        StringBuilder drawn = new StringBuilder();
        List<DynamicTest> tests = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            Path folder = Files.createTempDirectory(temporary.toRealPath(), "story");
            tests.add(dynamicTest(scenario.name() + " (line " + scenario.line() + ")", () -> {
                String played = scenario.play(folder);
                drawn.append(drawn.isEmpty() ? "" : "\n").append(played);
                if (Boolean.getBoolean("netpol.update")) {
                    Files.writeString(file, drawn);
                } else {
                    assertEquals(scenario.text().stripTrailing() + "\n", played);
                }
            }));
        }
        return dynamicContainer(file.getFileName().toString(), file.toUri(), tests.stream());
    }
}
