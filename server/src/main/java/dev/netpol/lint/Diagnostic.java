package dev.netpol.lint;

import dev.netpol.message.Message;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextEdit;
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
 * @param fixes what would mend it, the safest first
 */
public record Diagnostic(
        String ruleId, Severity severity, Message message, TextRange range, List<Related> related, List<Fix> fixes) {

    /** What a finding may carry beside its place and message. */
    public sealed interface Detail {}

    /**
     * Another place that a finding speaks of.
     *
     * @param range where, relative to the part
     * @param message what is to be seen there
     */
    public record Related(TextRange range, Message message) implements Detail {}

    /**
     * A change that mends a finding.
     *
     * @param title what it does
     * @param edits the change, in order of place, relative to the part
     * @param safe whether it can only be what was meant, so that it may be made unasked
     */
    public record Fix(Message title, List<TextEdit> edits, boolean safe) implements Detail {}
}
