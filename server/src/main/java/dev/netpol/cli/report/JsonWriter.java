package dev.netpol.cli.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes JSON as it comes, without holding it. */
final class JsonWriter {
    private final Output out;
    /** For each open object or array, whether something stands in it. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private boolean afterName;

    JsonWriter(Output out) {
        this.out = out;
    }

    JsonWriter beginObject() {
        return begin("{");
    }

    JsonWriter endObject() {
        return end("}");
    }

    JsonWriter beginArray() {
        return begin("[");
    }

    JsonWriter endArray() {
        return end("]");
    }

    JsonWriter name(String name) {
        separate();
        out.print(JsonText.quoted(name)).print(": ");
        afterName = true;
        return this;
    }

    JsonWriter value(String value) {
        separate();
        out.print(JsonText.quoted(value));
        return this;
    }

    JsonWriter value(int value) {
        separate();
        out.print(String.valueOf(value));
        return this;
    }

    JsonWriter value(boolean value) {
        separate();
        out.print(String.valueOf(value));
        return this;
    }

    JsonWriter field(String name, String value) {
        return name(name).value(value);
    }

    JsonWriter field(String name, int value) {
        return name(name).value(value);
    }

    private JsonWriter begin(String bracket) {
        separate();
        out.print(bracket);
        open.push(false);
        return this;
    }

    private JsonWriter end(String bracket) {
        if (open.pop()) {
            newLine();
        }
        out.print(bracket);
        if (open.isEmpty()) {
            out.print("\n");
        }
        return this;
    }

    private void separate() {
        if (afterName) {
            afterName = false;
        } else if (!open.isEmpty()) {
            if (open.pop()) {
                out.print(",");
            }
            open.push(true);
            newLine();
        }
    }

    private void newLine() {
        out.print("\n" + "  ".repeat(open.size()));
    }
}
