package dev.netpol.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** What may happen when, from the first message to the last; in between, the session has the say. */
final class Lifecycle implements Connection.Handler {
    private final Function<Params, Session> starting;
    private final ClientLog log;
    private Optional<Session> session = Optional.empty();
    private boolean shutDown;
    private boolean over;

    /** @param starting makes the session of what the client says at the start */
    Lifecycle(Function<Params, Session> starting, ClientLog log) {
        this.starting = starting;
        this.log = log;
    }

    @Override
    public CompletableFuture<? extends JsonElement> request(String method, Params params) {
        if (shutDown) {
            throw new ProtocolError(ResponseErrorCode.InvalidRequest, "The server was shut down");
        }
        return switch (method) {
            case "initialize" -> CompletableFuture.completedFuture(initialize(params));
            case "shutdown" -> {
                running();
                shutDown = true;
                yield CompletableFuture.completedFuture(JsonNull.INSTANCE);
            }
            default -> running().request(method, params);
        };
    }

    @Override
    public void notification(String method, Params params) {
        if (method.equals("exit")) {
            over = true;
        } else if (!shutDown) {
            session.ifPresent(running -> running.notification(method, params));
        }
    }

    @Override
    public void nothingWaits() {
        session.ifPresent(Session::nothingWaits);
    }

    @Override
    public void trouble(String message) {
        log.error(message);
    }

    @Override
    public boolean isOver() {
        return over;
    }

    /** 0 if the client took its leave properly. */
    int exitCode() {
        return shutDown ? 0 : 1;
    }

    private JsonElement initialize(Params params) {
        if (session.isPresent()) {
            throw new ProtocolError(ResponseErrorCode.InvalidRequest, "The server was initialized already");
        }
        Session started = starting.apply(params);
        session = Optional.of(started);
        return started.offer();
    }

    private Session running() {
        return session.orElseThrow(() ->
                new ProtocolError(ResponseErrorCode.ServerNotInitialized, "The first request must be initialize"));
    }
}
