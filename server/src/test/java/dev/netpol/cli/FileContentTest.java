package dev.netpol.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netpol.message.MessageRenderer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reading from a stream that is as large as allowed, larger, endless, or breaks off. */
class FileContentTest {

    @Test
    void asLargeAsAllowed() {
        FileContent content = FileContent.read(new ByteArrayInputStream(blanks(1 << 20)), 1);
        assertEquals(1 << 20, content.text().length());
        assertEquals("", problem(content));
    }

    @Test
    void larger() {
        FileContent content = FileContent.read(new ByteArrayInputStream(blanks((1 << 20) + 1)), 1);
        assertEquals("This is larger than 1 MiB and is not read", problem(content));
    }

    @Test
    void endless() {
        FileContent content = FileContent.read(
                new InputStream() {
                    @Override
                    public int read() {
                        return 0;
                    }
                },
                1);
        assertEquals("This is larger than 1 MiB and is not read", problem(content));
    }

    @Test
    void breakingOff() {
        FileContent content = FileContent.read(
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("Input/output error");
                    }
                },
                1);
        assertEquals("It can't be read: Input/output error", problem(content));
    }

    @Test
    void aPipeHasNoPosition() {
        FileContent content = FileContent.read(
                new ByteArrayInputStream("kind: a".getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public byte[] readNBytes(int length) {
                        throw new UncheckedIOException(new IOException("Illegal seek"));
                    }

                    @Override
                    public int available() {
                        throw new UncheckedIOException(new IOException("Illegal seek"));
                    }
                },
                1);
        assertEquals(new FileContent("kind: a", Optional.empty()), content);
    }

    private static String problem(FileContent content) {
        return content.problem().map(MessageRenderer.english()::render).orElse("");
    }

    private static byte[] blanks(int count) {
        byte[] blanks = new byte[count];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }
}
