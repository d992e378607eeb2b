package dev.netpol.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** JSON-RPC with one client: whatever arrives, requests are answered, and nothing that arrives ends it. */
final class Connection {
    private final InputStream in;
    private final MessageWriter writer;
    private final int longestMessage;
    private final AtomicInteger nextId = new AtomicInteger();
    private final Map<String, CompletableFuture<Params>> asked = new ConcurrentHashMap<>();
    private final Map<JsonElement, CompletableFuture<?>> answering = new ConcurrentHashMap<>();

    /** What is done with what the client sends; called by one thread, in the order of arrival. */
    interface Handler {
        /** Answers a request, now or later. */
        CompletableFuture<? extends JsonElement> request(String method, Params params);

        void notification(String method, Params params);

        /** All that has arrived until now is dealt with. */
        void nothingWaits();

        /** Something arrived that makes no sense, or could not be done. */
        void trouble(String message);

        /** Whether nothing more is to be read. */
        boolean isOver();
    }

    Connection(InputStream in, MessageWriter writer, int longestMessage) {
        this.in = in;
        this.writer = writer;
        this.longestMessage = longestMessage;
    }

    /** Tells the client something; without parameters if they are the JSON null. */
    void notify(String method, JsonElement params) {
        send(Envelope.of(method, params));
    }

    /** Asks the client; what it answers arrives on the reading thread. */
    CompletableFuture<Params> ask(String method, JsonElement params) {
        String id = String.valueOf(nextId.incrementAndGet());
        CompletableFuture<Params> answer = new CompletableFuture<>();
        asked.put(id, answer);
        JsonObject request = Envelope.of(method, params);
        request.addProperty("id", id);
        send(request);
        return answer;
    }

    /** Waits while the client is behind with its reading; not for the reading thread. */
    void awaitRoom() throws InterruptedException {
        writer.awaitRoom();
    }

    /** Tells the client that nothing will come of the requests that are not answered yet. */
    void cancelAll() {
        answering.values().forEach(answer -> answer.cancel(true));
    }

    /** Reads until the stream ends or the handler has enough. */
    void listen(Handler handler) throws IOException {
        MessageReader reader = new MessageReader(
                in,
                longestMessage,
                what -> complain(what, handler),
                () -> whateverHappens(handler, handler::nothingWaits));
        while (!handler.isOver()) {
            Optional<String> content = reader.next();
            if (content.isEmpty()) {
                return;
            }
            whateverHappens(handler, () -> receive(content.get(), reader, handler));
        }
    }

    private static void whateverHappens(Handler handler, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            handler.trouble("A message could not be dealt with: " + e);
        }
    }

    private void receive(String content, MessageReader reader, Handler handler) {
        JsonElement parsed;
        try {
            parsed = Json.parse(content);
        } catch (JsonParseException e) {
            reader.distrust();
            complain("A message is not JSON: " + e.getMessage(), handler);
            return;
        }
        if (!(parsed instanceof JsonObject message)) {
            replyError(
                    JsonNull.INSTANCE,
                    new ProtocolError(ResponseErrorCode.InvalidRequest, "A message must be a JSON object"));
            return;
        }
        Optional<JsonPrimitive> id = id(message);
        Optional<String> method = Params.of(message).get("method").optionalString();
        Params params = new Params("params", Params.of(message).get("params").json());
        if (method.isPresent() && id.isPresent()) {
            request(id.get(), method.get(), params, handler);
        } else if (method.isPresent() && !message.has("id")) {
            notification(method.get(), params, handler);
        } else if (id.isPresent() && (message.has("result") || message.has("error"))) {
            response(id.get(), message, handler);
        } else if (message.has("error")) {
            handler.trouble("The client could not read something that it was sent: " + message.get("error"));
        } else {
            replyError(
                    id.map(JsonElement.class::cast).orElse(JsonNull.INSTANCE),
                    new ProtocolError(
                            ResponseErrorCode.InvalidRequest,
                            "A message must have a method that is a string, and its id must be a string or a number"));
        }
    }

    private static Optional<JsonPrimitive> id(JsonObject message) {
        return message.get("id") instanceof JsonPrimitive id && !id.isBoolean() ? Optional.of(id) : Optional.empty();
    }

    private void request(JsonPrimitive id, String method, Params params, Handler handler) {
        CompletableFuture<? extends JsonElement> answer;
        try {
            answer = handler.request(method, params);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            answer = CompletableFuture.failedFuture(e);
        }
        CompletableFuture<? extends JsonElement> pending = answer;
        answering.put(id, pending);
        pending.whenComplete((result, failure) -> {
            answering.remove(id, pending);
            if (failure == null) {
                replyResult(id, method, result, handler);
            } else {
                replyFailure(id, method, failure, handler);
            }
        });
    }

    private void replyResult(JsonPrimitive id, String method, JsonElement result, Handler handler) {
        try {
            send(Envelope.result(id, result));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            replyFailure(id, method, e, handler);
        }
    }

    private void replyFailure(JsonPrimitive id, String method, Throwable failure, Handler handler) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ProtocolError error) {
            replyError(id, error);
        } else if (cause instanceof CancellationException) {
            replyError(id, new ProtocolError(ResponseErrorCode.RequestCancelled, method + " was cancelled"));
        } else {
            handler.trouble(method + " failed: " + cause);
            replyError(id, new ProtocolError(ResponseErrorCode.InternalError, method + " failed: " + cause));
        }
    }

    private void notification(String method, Params params, Handler handler) {
        if (method.equals("$/cancelRequest")) {
            CompletableFuture<?> answer = answering.get(params.get("id").json());
            if (answer != null) {
                answer.cancel(true);
            }
            return;
        }
        try {
            handler.notification(method, params);
        } catch (ProtocolError e) {
            handler.trouble(method + " was ignored: " + e.text());
        }
    }

    private void response(JsonPrimitive id, JsonObject message, Handler handler) {
        CompletableFuture<Params> answer = asked.remove(id.getAsString());
        if (answer == null) {
            handler.trouble("The client answered a request that was not sent: " + id);
        } else if (message.has("error")) {
            answer.completeExceptionally(new ProtocolError(
                    ResponseErrorCode.RequestFailed,
                    Params.of(message)
                            .get("error")
                            .get("message")
                            .optionalString()
                            .orElse("no reason given")));
        } else {
            answer.complete(new Params("result", message.get("result")));
        }
    }

    private void complain(String what, Handler handler) {
        handler.trouble(what);
        replyError(JsonNull.INSTANCE, new ProtocolError(ResponseErrorCode.ParseError, what));
    }

    private void replyError(JsonElement id, ProtocolError reason) {
        send(Envelope.error(id, reason));
    }

    private void send(JsonObject message) {
        writer.send(message.toString());
    }
}
