package dev.netpol.cli;

import java.io.FilterInputStream;
import java.io.InputStream;

/**
 * A stream that is only ever asked for what comes next. Streams of files look up their position when they are asked how
 * much is left, which a pipe does not have, whether it is standard input or has a name.
 */
final class OnwardStream extends FilterInputStream {
    OnwardStream(InputStream stream) {
        super(stream);
    }

    @Override
    public int available() {
        return 0;
    }
}
