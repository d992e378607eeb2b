package dev.netpol.server;

import com.google.gson.JsonElement;
import java.util.Optional;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** What a request is answered with when it has no result. */
final class ProtocolError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ResponseErrorCode code;
    private final transient Optional<JsonElement> data;

    ProtocolError(ResponseErrorCode code, String message) {
        this(code, message, Optional.empty());
    }

    /** @param data what the protocol wants to be said beside the text */
    ProtocolError(ResponseErrorCode code, String message, Optional<JsonElement> data) {
        super(message, null, false, false);
        this.code = code;
        this.data = data;
    }

    ResponseErrorCode code() {
        return code;
    }

    Optional<JsonElement> data() {
        return data;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
