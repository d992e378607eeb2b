package dev.netpol.cli.report;

import dev.netpol.settings.Severity;
import java.util.List;

/**
 * Something found in a file.
 *
 * @param ruleId the rule that found it
 * @param severity how much it matters
 * @param message what is wrong, rendered
 * @param place where
 * @param fingerprint what it is known by, wherever in the file it moves
 * @param related the other places that it speaks of
 */
public record Finding(
        String ruleId, Severity severity, String message, Place place, String fingerprint, List<Related> related) {

    /**
     * Another place in the same file.
     *
     * @param place where
     * @param message what is to be seen there, rendered
     */
    public record Related(Place place, String message) {}
}
