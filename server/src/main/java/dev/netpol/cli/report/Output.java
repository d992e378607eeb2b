package dev.netpol.cli.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Where text is written to, as UTF-8 with line feeds on every system. */
public final class Output {
    private final Writer writer;

    public Output(OutputStream stream) {
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    /** What is written does not arrive: whoever reads it has gone, or there is no room for it. */
    public static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Failure(IOException cause) {
            super(cause);
        }

        @Override
        public synchronized IOException getCause() {
            return (IOException) super.getCause();
        }
    }

    public Output print(String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw new Failure(e);
        }
        return this;
    }

    public Output println(String text) {
        return print(text).print("\n");
    }

    public void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new Failure(e);
        }
    }
}
