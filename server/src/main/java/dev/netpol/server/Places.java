package dev.netpol.server;

import dev.netpol.text.Position;
import dev.netpol.text.SourceText;
import dev.netpol.text.TextRange;
import org.eclipse.lsp4j.Range;

/**
 * Places in a text as a client counts them.
 *
 * @param text the text
 * @param encoding what the client counts columns in
 */
record Places(SourceText text, PositionEncoding encoding) {

    /** The offset of a client's place; one beyond the end of its line or of the text is cut to it. */
    int offset(Params position) {
        int line = position.get("line").integer();
        int column = position.get("character").integer();
        if (encoding != PositionEncoding.UTF_16) {
            column = encoding.toUtf16(text.line(line), column);
        }
        return text.offset(new Position(line, column));
    }

    /** The range between two of a client's places; two that stand in the wrong order are swapped. */
    TextRange range(Params range) {
        int start = offset(range.get("start"));
        int end = offset(range.get("end"));
        return new TextRange(Math.min(start, end), Math.max(start, end));
    }

    Range toClient(TextRange range) {
        return new Range(toClient(range.start()), toClient(range.end()));
    }

    private org.eclipse.lsp4j.Position toClient(int offset) {
        Position position = text.position(offset);
        int column = encoding == PositionEncoding.UTF_16
                ? position.character()
                : encoding.fromUtf16(text.line(position.line()), position.character());
        return new org.eclipse.lsp4j.Position(position.line(), column);
    }
}
