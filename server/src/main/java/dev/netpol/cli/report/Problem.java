package dev.netpol.cli.report;

import dev.netpol.settings.Severity;
import java.util.Optional;

/**
 * Something that keeps the command itself from doing all that was asked: a file that can't be read, a wrong setting.
 *
 * @param severity an error if something was not done
 * @param file the file
 * @param place where in the file, if it is about a place
 * @param message what is wrong, rendered
 */
public record Problem(Severity severity, FileName file, Optional<Place> place, String message) {

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
