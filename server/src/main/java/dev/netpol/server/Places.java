package dev.netpol.server;

import com.google.gson.JsonObject;
import dev.netpol.text.Position;
import dev.netpol.text.SourceText;
import dev.netpol.text.TextRange;

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

    JsonObject toClient(TextRange range) {
        JsonObject places = new JsonObject();
        places.add("start", toClient(range.start()));
        places.add("end", toClient(range.end()));
        return places;
    }

    private JsonObject toClient(int offset) {
        Position position = text.position(offset);
        int column = encoding == PositionEncoding.UTF_16
                ? position.character()
                : encoding.fromUtf16(text.line(position.line()), position.character());
        JsonObject place = new JsonObject();
        place.addProperty("line", position.line());
        place.addProperty("character", column);
        return place;
    }
}
