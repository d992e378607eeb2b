package dev.netpol.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Cuts a stream into messages, each a header that says its length and as many bytes.
 *
 * <p>After a header that makes no sense, or a message whose length was wrong, everything up to the next length is skipped.
 */
final class MessageReader {
    private static final String LENGTH = "content-length:";
    private static final int LONGEST_LINE = 8192;

    private final InputStream in;
    private final int longestMessage;
    private final Consumer<String> broken;
    private final Runnable waiting;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private boolean skipping;

    /**
     * @param longestMessage how many bytes a message may have; a longer one is skipped
     * @param broken told what is wrong with the stream, once for each time that something is skipped
     * @param waiting run when all that has arrived was read
     */
    MessageReader(InputStream in, int longestMessage, Consumer<String> broken, Runnable waiting) {
        this.in = in;
        this.longestMessage = longestMessage;
        this.broken = broken;
        this.waiting = waiting;
    }

    /** The content of the next message; empty at the end of the stream. */
    Optional<String> next() throws IOException {
        while (true) {
            Optional<Long> length = header();
            if (length.isEmpty()) {
                return Optional.empty();
            }
            if (length.get() > longestMessage) {
                broken.accept("A message of " + length.get() + " bytes is too long and was skipped");
                if (!skip(length.get())) {
                    return Optional.empty();
                }
                continue;
            }
            skipping = false;
            return content(length.get().intValue());
        }
    }

    /** Says that the last message was nonsense; its length may have been wrong, so what follows it may be nonsense too. */
    void distrust() {
        skipping = true;
    }

    /** Reads up to the empty line that ends a header; answers the length it gives, empty at the end of the stream. */
    private Optional<Long> header() throws IOException {
        long length = -1;
        boolean begun = false;
        while (true) {
            Optional<String> line = line();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            String text = line.get();
            if (text.isEmpty()) {
                if (length >= 0) {
                    return Optional.of(length);
                }
                // An empty line alone is nothing; some programs end a message with one.
                if (begun) {
                    complain("A message came without a Content-Length");
                }
                begun = false;
                continue;
            }
            begun = true;
            int name = text.toLowerCase(Locale.ROOT).lastIndexOf(LENGTH);
            if (name >= 0) {
                if (name > 0) {
                    complain("What stands before a Content-Length was skipped");
                }
                length = number(text.substring(name + LENGTH.length()).strip());
                if (length < 0) {
                    complain("A Content-Length is not a number");
                }
            } else if (text.indexOf(':') < 0) {
                complain("A line of a message's header is not a header");
            }
        }
    }

    private void complain(String what) {
        if (!skipping) {
            skipping = true;
            broken.accept(what);
        }
    }

    private static long number(String digits) {
        boolean number =
                !digits.isEmpty() && digits.length() <= 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Long.parseLong(digits) : -1;
    }

    /** The next line without its end; of an overlong one, only what stands at its end. */
    private Optional<String> line() throws IOException {
        StringBuilder line = new StringBuilder(32);
        while (true) {
            if (at == filled && !fill()) {
                return Optional.empty();
            }
            char c = (char) (buffer[at++] & 0xFF);
            if (c == '\n') {
                int end = line.length();
                if (end > 0 && line.charAt(end - 1) == '\r') {
                    line.setLength(end - 1);
                }
                return Optional.of(line.toString());
            }
            if (line.length() == LONGEST_LINE) {
                line.delete(0, LONGEST_LINE / 2);
            }
            line.append(c);
        }
    }

    private Optional<String> content(int length) throws IOException {
        if (filled - at >= length) {
            String text = new String(buffer, at, length, StandardCharsets.UTF_8);
            at += length;
            return Optional.of(text);
        }
        // The array grows with what arrives: a length that is a lie costs no memory.
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.min(length, 1 << 20));
        while (bytes.size() < length) {
            if (at == filled && !fill()) {
                return Optional.empty();
            }
            int piece = Math.min(filled - at, length - bytes.size());
            bytes.write(buffer, at, piece);
            at += piece;
        }
        return Optional.of(bytes.toString(StandardCharsets.UTF_8));
    }

    private boolean skip(long length) throws IOException {
        long left = length;
        while (left > 0) {
            if (at == filled && !fill()) {
                return false;
            }
            int piece = (int) Math.min(filled - at, left);
            at += piece;
            left -= piece;
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (in.available() == 0) {
            waiting.run();
        }
        at = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
