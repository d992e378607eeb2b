package dev.netpol.lint;

import dev.netpol.message.Message;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextRange;
import java.util.List;

/**
 * A finding.
 *
 * @param ruleId the rule that found it
 * @param severity how much it matters, settings considered
 * @param message what is wrong, what it means here, what to do
 * @param range where, relative to the part
 * @param related other places that matter, in the same part
 */
public record Diagnostic(String ruleId, Severity severity, Message message, TextRange range, List<Related> related) {

    /**
     * Another place that a finding speaks of.
     *
     * @param range where, relative to the part
     * @param message what is to be seen there
     */
    public record Related(TextRange range, Message message) {}
}
