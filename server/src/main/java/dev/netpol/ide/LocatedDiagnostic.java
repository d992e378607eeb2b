package dev.netpol.ide;

import dev.netpol.lint.Diagnostic;
import dev.netpol.lint.Diagnostic.Fix;
import dev.netpol.message.Message;
import dev.netpol.text.TextRange;
import java.util.List;

/**
 * A finding with its place in the file.
 *
 * @param diagnostic what was found
 * @param range where, in offsets of the file
 * @param related the other places it speaks of, in offsets of the file
 * @param fixes what would mend it, in offsets of the file
 */
public record LocatedDiagnostic(Diagnostic diagnostic, TextRange range, List<RelatedPlace> related, List<Fix> fixes) {

    /**
     * Another place that a finding speaks of.
     *
     * @param range where, in offsets of the file
     * @param message what is to be seen there
     */
    public record RelatedPlace(TextRange range, Message message) {}
}
