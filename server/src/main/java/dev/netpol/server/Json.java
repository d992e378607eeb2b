package dev.netpol.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSyntaxException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.eclipse.lsp4j.jsonrpc.json.adapters.CollectionTypeAdapter;
import org.eclipse.lsp4j.jsonrpc.json.adapters.EitherTypeAdapter;
import org.eclipse.lsp4j.jsonrpc.json.adapters.EnumTypeAdapter;

/** JSON as text, as a tree, and as objects of the protocol. */
final class Json {
    private final Gson gson = new GsonBuilder()
            .registerTypeAdapterFactory(new CollectionTypeAdapter.Factory())
            .registerTypeAdapterFactory(new EitherTypeAdapter.Factory())
            .registerTypeAdapterFactory(new EnumTypeAdapter.Factory())
            .create();
    private final TypeAdapter<JsonElement> trees = gson.getAdapter(JsonElement.class);

    /** Reads a text that is one JSON value and nothing else. */
    JsonElement parse(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement element = trees.read(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new JsonSyntaxException("there is more after its end");
            }
            return element;
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw new JsonParseException(e.getMessage(), e);
        }
    }

    /** The tree of an object of the protocol, or of a tree itself. */
    JsonElement tree(Object value) {
        if (value instanceof JsonElement element) {
            return element;
        }
        return value == null ? JsonNull.INSTANCE : gson.toJsonTree(value);
    }

    /** The text of a tree, nulls included. */
    String write(JsonElement element) {
        StringWriter text = new StringWriter();
        try {
            trees.write(new JsonWriter(text), element);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A message that says only which protocol it is of. */
    JsonObject envelope() {
        JsonObject message = new JsonObject();
        message.addProperty("jsonrpc", "2.0");
        return message;
    }
}
