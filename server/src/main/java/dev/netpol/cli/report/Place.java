package dev.netpol.cli.report;

import dev.netpol.text.Position;
import dev.netpol.text.SourceText;
import dev.netpol.text.TextRange;

/**
 * A stretch of a file as people count: lines and columns from one, columns in UTF-16 units.
 *
 * @param line the line of its first character
 * @param column the column of its first character
 * @param endLine the line of its end
 * @param endColumn the column after its last character
 * @param excerpt its first line
 */
public record Place(int line, int column, int endLine, int endColumn, Excerpt excerpt) {

    public static Place of(SourceText text, TextRange range) {
        Position start = text.position(range.start());
        Position end = text.position(range.end());
        return new Place(
                start.line() + 1,
                start.character() + 1,
                end.line() + 1,
                end.character() + 1,
                Excerpt.of(text, range, start, end));
    }
}
