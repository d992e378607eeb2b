package dev.netpol.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * What a client sent, read by hand: that is quicker at start than a reflective reading, and says what is missing.
 *
 * @param path where it stands in the message, for errors
 * @param json what stands there; null if nothing does
 */
record Params(String path, JsonElement json) {

    static final Params NONE = new Params("params", JsonNull.INSTANCE);

    static Params of(JsonElement json) {
        return new Params("params", json);
    }

    /** What a key of this object holds; nothing if this is no object or has no such key. */
    Params get(String key) {
        JsonElement value = json instanceof JsonObject object ? object.get(key) : JsonNull.INSTANCE;
        return new Params(path + "." + key, value == null ? JsonNull.INSTANCE : value);
    }

    boolean isPresent() {
        return !json.isJsonNull();
    }

    boolean isObject() {
        return json.isJsonObject();
    }

    /** The text; an error if it is none. */
    String string() {
        return optionalString().orElseThrow(() -> invalid("a string"));
    }

    Optional<String> optionalString() {
        return json instanceof JsonPrimitive primitive && primitive.isString()
                ? Optional.of(primitive.getAsString())
                : Optional.empty();
    }

    /** The number, cut to the range of an int; an error if it is none. */
    int integer() {
        return optionalInteger().orElseThrow(() -> invalid("a whole number"));
    }

    Optional<Integer> optionalInteger() {
        return optionalLong().map(number -> (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number)));
    }

    Optional<Long> optionalLong() {
        if (!(json instanceof JsonPrimitive primitive) || !primitive.isNumber()) {
            return Optional.empty();
        }
        double number = primitive.getAsDouble();
        return Math.rint(number) == number ? Optional.of((long) number) : Optional.empty();
    }

    /** Whether it is the word true. */
    boolean isTrue() {
        return json instanceof JsonPrimitive primitive && primitive.isBoolean() && primitive.getAsBoolean();
    }

    /** The items of a list; an error if it is none. */
    List<Params> list() {
        if (!(json instanceof JsonArray array)) {
            throw invalid("a list");
        }
        return items(array);
    }

    /** The items of a list; none if it is no list. */
    List<Params> optionalList() {
        return json instanceof JsonArray array ? items(array) : List.of();
    }

    private List<Params> items(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(item -> new Params(path + "[]", item))
                .toList();
    }

    private ProtocolError invalid(String wanted) {
        return new ProtocolError(ResponseErrorCode.InvalidParams, path + " must be " + wanted);
    }
}
