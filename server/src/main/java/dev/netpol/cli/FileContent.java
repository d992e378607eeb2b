package dev.netpol.cli;

import dev.netpol.message.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The text of a file, or why there is none.
 *
 * @param text the text, without a byte order mark; empty if there is a problem
 * @param problem why it can't be read
 */
record FileContent(String text, Optional<Message> problem) {
    /** Far more than an API server takes in one go; a parsed file takes several times its size. */
    private static final int MOST_MEBIBYTES = 256;

    static FileContent read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream);
        } catch (IOException e) {
            return failed(CliMessages.reason(e));
        }
    }

    /** Reads a stream to its end, which may never come, so only up to a limit. */
    static FileContent read(InputStream stream) {
        return read(stream, MOST_MEBIBYTES);
    }

    static FileContent read(InputStream stream, int mostMebibytes) {
        int mostBytes = mostMebibytes << 20;
        try {
            byte[] bytes = new OnwardStream(stream).readNBytes(mostBytes + 1);
            return bytes.length > mostBytes ? failed(CliMessages.LARGER_THAN.with(mostMebibytes)) : decode(bytes);
        } catch (IOException e) {
            return failed(CliMessages.reason(e));
        } catch (OutOfMemoryError e) {
            return failed(CliMessages.TOO_LARGE);
        }
    }

    private static FileContent decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return failed(CliMessages.UTF_32);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) || isUnmarkedUtf16(bytes)) {
            return failed(CliMessages.UTF_16);
        }
        int from = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        // What can't be decoded became this character; only then is it worth looking for the place.
        if (text.indexOf('\uFFFD') >= 0) {
            int offset = malformedAt(bytes);
            if (offset >= 0) {
                return failed(CliMessages.NOT_UTF_8.with(
                        String.format("0x%02X", bytes[offset]), String.valueOf(offset), lineOf(bytes, offset)));
            }
        }
        return new FileContent(text, Optional.empty());
    }

    private static FileContent failed(Message problem) {
        return new FileContent("", Optional.of(problem));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether every other of the first four bytes is zero, as only in UTF-16 that begins with ASCII. */
    private static boolean isUnmarkedUtf16(byte[] bytes) {
        if (bytes.length < 4) {
            return false;
        }
        boolean little = bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0;
        boolean big = bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0;
        return little || big;
    }

    private static int malformedAt(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8_192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }

    private static int lineOf(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
