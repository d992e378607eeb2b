package dev.netpol.cli.report;

import java.nio.charset.StandardCharsets;

/** File names as URI references. */
final class UriReference {
    private static final String ALLOWED = "-._~!$&'()*+,;=@/";

    private UriReference() {}

    /** A relative reference for a relative path, a file URI for an absolute one. */
    static String of(String path) {
        StringBuilder out = new StringBuilder();
        if (path.startsWith("/")) {
            out.append("file://");
        } else if (path.length() > 1 && path.charAt(1) == ':') {
            out.append("file:///").append(path, 0, 2);
            return encode(path.substring(2), out);
        }
        return encode(path, out);
    }

    private static String encode(String path, StringBuilder out) {
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
            if (plain) {
                out.append(c);
            } else {
                out.append('%').append(String.format("%02X", (int) c));
            }
        }
        return out.toString();
    }
}
