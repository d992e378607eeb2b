package dev.netpol.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The conversations that are written down in {@code conversations/*.txt}, see {@link Conversation}. */
final class ConversationsTest {
    private static final Path FOLDER = Path.of("src/test/resources/conversations");
    private static final String NAME = "#### ";

    @TestFactory
    Stream<DynamicNode> conversations() throws IOException {
        List<DynamicNode> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                collect(file, tests);
            }
        }
        return tests.stream();
    }

    private static void collect(Path file, List<DynamicNode> tests) throws IOException {
        for (String section : ("\n" + Files.readString(file)).split("\n" + NAME)) {
            if (section.isBlank()) {
                continue;
            }
            List<String> lines = section.replace("\n  ", " ").lines().toList();
            List<String> steps =
                    lines.stream().skip(1).filter(line -> !line.isBlank()).toList();
            tests.add(DynamicTest.dynamicTest(file.getFileName() + ": " + lines.get(0), () -> {
                try (PipedServer server = new PipedServer()) {
                    new Conversation(steps).hold(server);
                }
            }));
        }
    }
}
