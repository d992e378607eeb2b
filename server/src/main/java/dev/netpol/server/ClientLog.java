package dev.netpol.server;

import com.google.gson.JsonObject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.lsp4j.MessageType;

/** What is said to the people in front of the client: a log that they may look at and, rarely, a message. */
final class ClientLog {
    private static final int MOST_REMEMBERED = 1000;

    private final Connection connection;
    private final Set<String> said = ConcurrentHashMap.newKeySet();
    private volatile Trace trace = Trace.OFF;

    /** How much a client wants to hear of what goes on. */
    private enum Trace {
        OFF,
        MESSAGES,
        VERBOSE
    }

    ClientLog(Connection connection) {
        this.connection = connection;
    }

    void error(String text) {
        send("window/logMessage", MessageType.Error, text);
    }

    void warning(String text) {
        send("window/logMessage", MessageType.Warning, text);
    }

    /** A warning that is given only the first time that its kind of thing happens. */
    void once(String kind, String text) {
        if (said.size() < MOST_REMEMBERED && said.add(kind)) {
            warning(text);
        }
    }

    /** Logs and shows something that somebody has to do something about. */
    void show(String text) {
        warning(text);
        send("window/showMessage", MessageType.Warning, text);
    }

    /** Shows something the first time only. */
    void showOnce(String text) {
        if (said.size() < MOST_REMEMBERED && said.add(text)) {
            show(text);
        }
    }

    void setTrace(String value) {
        trace = switch (value) {
            case "messages" -> Trace.MESSAGES;
            case "verbose" -> Trace.VERBOSE;
            default -> Trace.OFF;
        };
    }

    /** Tells what was done, to a client that wants to hear of it. */
    void trace(Supplier<String> text) {
        if (trace != Trace.OFF) {
            logTrace(text.get(), "");
        }
    }

    /** Tells details that only a verbose trace holds. */
    void details(String text, Supplier<String> details) {
        if (trace == Trace.VERBOSE) {
            logTrace(text, details.get());
        }
    }

    private void logTrace(String text, String details) {
        JsonObject params = new JsonObject();
        params.addProperty("message", text);
        if (!details.isEmpty()) {
            params.addProperty("verbose", details);
        }
        connection.notify("$/logTrace", params);
    }

    private void send(String method, MessageType type, String text) {
        JsonObject params = new JsonObject();
        params.addProperty("type", type.getValue());
        params.addProperty("message", text);
        connection.notify(method, params);
    }
}
