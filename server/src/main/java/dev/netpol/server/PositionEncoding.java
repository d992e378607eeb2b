package dev.netpol.server;

import java.util.Optional;

/** What a client counts columns in. Inside, columns are UTF-16 units. */
enum PositionEncoding {
    UTF_16("utf-16") {
        @Override
        int width(int codePoint) {
            return Character.charCount(codePoint);
        }
    },
    UTF_8("utf-8") {
        @Override
        int width(int codePoint) {
            return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
        }
    },
    UTF_32("utf-32") {
        @Override
        int width(int codePoint) {
            return 1;
        }
    };

    private final String name;

    PositionEncoding(String name) {
        this.name = name;
    }

    /** The name in the protocol. */
    String protocolName() {
        return name;
    }

    static Optional<PositionEncoding> named(String name) {
        for (PositionEncoding encoding : values()) {
            if (encoding.name.equals(name)) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }

    abstract int width(int codePoint);

    /** The client's column for a column in UTF-16 units. */
    int fromUtf16(String line, int column) {
        int end = Math.min(column, line.length());
        int counted = 0;
        int at = 0;
        while (at < end) {
            int codePoint = line.codePointAt(at);
            counted += width(codePoint);
            at += Character.charCount(codePoint);
        }
        return counted;
    }

    /** The column in UTF-16 units for a client's column; one in the midst of a character gives its start. */
    int toUtf16(String line, int column) {
        int counted = 0;
        int at = 0;
        while (at < line.length()) {
            int codePoint = line.codePointAt(at);
            counted += width(codePoint);
            if (counted > column) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }
}
