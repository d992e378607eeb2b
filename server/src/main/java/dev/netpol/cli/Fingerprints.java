package dev.netpol.cli;

import dev.netpol.cli.report.Excerpt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * What the findings of one file are known by: rule, file, the text of the line, and the how-manieth of these it is. So
 * they are still known when lines above them come and go.
 */
final class Fingerprints {
    private static final int BYTES = 16;

    private final String file;
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final MessageDigest digest;

    Fingerprints(String file) {
        this.file = file;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fingerprint of the file's next finding, which are asked for in order of place. */
    String next(String ruleId, Excerpt excerpt) {
        String line =
                (excerpt.before() + excerpt.marked() + excerpt.after()).strip().replaceAll("\\s+", " ");
        String subject = ruleId + "\0" + file + "\0" + line;
        int occurrence = occurrences.merge(subject, 1, Integer::sum);
        byte[] hash = digest.digest((subject + "\0" + occurrence).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }
}
