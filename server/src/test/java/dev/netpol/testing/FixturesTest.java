package dev.netpol.testing;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of every file below {@code src/test/resources/fixtures}. */
class FixturesTest {
    private static final Path FIXTURES = Path.of(System.getProperty("basedir", ""), "src/test/resources/fixtures");

    @TestFactory
    Stream<DynamicContainer> everyCaseIsFoundAsDrawn() throws IOException {
        return containers(FixtureCase::check);
    }

    @TestFactory
    Stream<DynamicContainer> everyFixMends() throws IOException {
        return containers(FixtureCase::checkFixes);
    }

    private static Stream<DynamicContainer> containers(Consumer<FixtureCase> check) throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            return found.stream().map(file -> container(file, check));
        }
    }

    private static DynamicContainer container(Path file, Consumer<FixtureCase> check) {
        Stream<DynamicTest> tests = FixtureCase.parse(read(file)).stream()
                .map(fixture ->
                        dynamicTest(fixture.name() + " (line " + fixture.line() + ")", () -> check.accept(fixture)));
        return dynamicContainer(FIXTURES.relativize(file).toString(), file.toUri(), tests);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
