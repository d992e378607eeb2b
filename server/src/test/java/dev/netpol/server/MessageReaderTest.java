package dev.netpol.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where messages begin and end. */
final class MessageReaderTest {
    private final List<String> complaints = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Length: 2\\n\\n{}                                       | {}
            content-LENGTH:2\\nX: y\\n\\n{}Content-Length: 2\\n\\n[]         | {} []
            Content-Length: 21\\n\\n123456789012345678901Content-Length: 1\\n\\n7 | 7
            Content-Length: 9\\n\\nhello                                   | ''
            Content-Length: -3\\n\\n{}Content-Length: 1\\n\\n7            | 7
            Content-Length: 1\\n\\n7trailing rubbishContent-Length: 1\\n\\n8 | 7 8
            Content-Length: 3\\n\\nü7Content-Length: 1\\n\\n8               | ü7 8
            """)
    void findsThem(String stream, String expected) throws IOException {
        assertEquals(expected, String.join(" ", read(stream.replace("\\n", "\r\n"))));
    }

    @Test
    void complainsOnceOfWhatItSkips() throws IOException {
        assertEquals(List.of("7"), read("a\r\nb\r\n\r\nc\r\n" + "d".repeat(30_000) + "Content-Length: 1\r\n\r\n7"));
        assertEquals(List.of("A line of a message's header is not a header"), complaints);
    }

    @Test
    void saysThatAMessageIsTooLong() throws IOException {
        assertEquals(List.of("7"), read("Content-Length: 21\r\n\r\n123456789012345678901Content-Length: 1\r\n\r\n7"));
        assertEquals(List.of("A message of 21 bytes is too long and was skipped"), complaints);
    }

    private List<String> read(String stream) throws IOException {
        MessageReader reader = new MessageReader(
                new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8)), 20, complaints::add, () -> {});
        List<String> messages = new ArrayList<>();
        for (Optional<String> next = reader.next(); next.isPresent(); next = reader.next()) {
            messages.add(next.get());
        }
        return messages;
    }
}
