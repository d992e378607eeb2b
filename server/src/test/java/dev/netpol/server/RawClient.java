package dev.netpol.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A client that says just what a test wants it to say. */
final class RawClient implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final OutputStream toServer;
    private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final Semaphore reading = new Semaphore(1);
    private final List<JsonObject> passedOver = new ArrayList<>();

    RawClient(InputStream fromServer, OutputStream toServer) {
        this.toServer = toServer;
        Thread reader = new Thread(() -> readAll(fromServer), "test-client");
        reader.setDaemon(true);
        reader.start();
    }

    /** Reads nothing more until {@link #resume}, as a client does that hangs. */
    void pause() {
        reading.acquireUninterruptibly();
    }

    void resume() {
        reading.release();
    }

    /** Sends a message, in which the name of the protocol is not needed. */
    void send(JsonObject message) {
        JsonObject complete = new JsonObject();
        complete.addProperty("jsonrpc", "2.0");
        message.entrySet().forEach(entry -> complete.add(entry.getKey(), entry.getValue()));
        sendBody(complete.toString());
    }

    void send(String message) {
        send(JsonParser.parseString(message).getAsJsonObject());
    }

    /** Sends any text as if it were a message. */
    void sendBody(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        sendBytes("Content-Length: " + bytes.length + "\r\n\r\n" + body);
    }

    /** Sends any text, as it is. */
    void sendBytes(String text) {
        try {
            toServer.write(text.getBytes(StandardCharsets.UTF_8));
            toServer.flush();
        } catch (IOException e) {
            throw new AssertionError("the server no longer reads", e);
        }
    }

    /** Introduces itself with these capabilities; answers what the server can do. */
    JsonObject start(String capabilities) {
        send(
                "{\"id\":\"start\",\"method\":\"initialize\",\"params\":{\"processId\":null,\"rootUri\":null,\"capabilities\":"
                        + capabilities + "}}");
        JsonObject answer = awaitAnswer("start");
        send("{\"method\":\"initialized\",\"params\":{}}");
        return answer.getAsJsonObject("result");
    }

    /** The next message, whatever it is. */
    JsonObject next() {
        try {
            JsonObject message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("the server says nothing; before it said " + passedOver);
            }
            passedOver.add(message);
            return message;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for a message; others are passed over. */
    JsonObject await(Predicate<JsonObject> wanted) {
        while (true) {
            JsonObject message = next();
            if (wanted.test(message)) {
                return message;
            }
        }
    }

    JsonObject awaitAnswer(String id) {
        return await(message -> !message.has("method")
                && message.get("id").isJsonPrimitive()
                && message.get("id").getAsString().equals(id));
    }

    JsonObject awaitMethod(String method) {
        return await(message -> method(message).equals(method));
    }

    static String method(JsonObject message) {
        JsonElement method = message.get("method");
        return method == null ? "" : method.getAsString();
    }

    /** All that was received until now, in order. */
    List<JsonObject> heard() {
        return passedOver;
    }

    /** Ends the stream to the server. */
    @Override
    public void close() {
        try {
            toServer.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void readAll(InputStream stream) {
        try (InputStream in = new BufferedInputStream(stream)) {
            while (true) {
                reading.acquireUninterruptibly();
                reading.release();
                String header = line(in);
                if (header.isEmpty()) {
                    return;
                }
                if (!header.startsWith("Content-Length: ") || !line(in).isEmpty()) {
                    throw new IOException("not the protocol: " + header);
                }
                byte[] body = in.readNBytes(Integer.parseInt(header.substring("Content-Length: ".length())));
                received.add(JsonParser.parseString(new String(body, StandardCharsets.UTF_8))
                        .getAsJsonObject());
            }
        } catch (IOException | RuntimeException e) {
            JsonObject trouble = new JsonObject();
            trouble.addProperty("method", "test client: " + e);
            received.add(trouble);
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        while (c >= 0 && c != '\n') {
            if (c != '\r') {
                line.append((char) c);
            }
            c = in.read();
        }
        return line.toString();
    }
}
