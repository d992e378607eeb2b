package dev.netpol.cli;

import dev.netpol.cli.report.Output;
import java.io.OutputStream;

/** Standard error, for what is not the result of a command; nothing is done about it if nobody reads it. */
final class Notices {
    private final Output err;

    Notices(OutputStream stream) {
        this.err = new Output(stream);
    }

    void say(String text) {
        tell("netpol: " + text + "\n");
    }

    void warn(String text) {
        say("warning: " + text);
    }

    /** Writes text as it is, which ends with a line end. */
    void tell(String text) {
        try {
            err.print(text).flush();
        } catch (Output.Failure e) {
            // There is no third place to say it.
        }
    }
}
