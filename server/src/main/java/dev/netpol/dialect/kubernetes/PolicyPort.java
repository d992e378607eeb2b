package dev.netpol.dialect.kubernetes;

import java.util.Optional;

/**
 * A port, or range of ports, of a rule.
 *
 * @param fields its fields
 */
public record PolicyPort(Fields fields) {
    private static final String DEFAULT_PROTOCOL = "TCP";

    /** The protocol that the API server takes: TCP where none is said. */
    public String effectiveProtocol() {
        return fields.lacks("protocol") ? DEFAULT_PROTOCOL : fields.text("protocol");
    }

    /** The protocol as it is written; nothing where it is null. */
    public Optional<StringValue> protocol() {
        return fields.string("protocol").filter(protocol -> !protocol.isNull());
    }

    public Optional<WholeNumber> portNumber() {
        return fields.number("port").filter(WholeNumber::isInt32);
    }

    /** The name of the port, which any string is to the API, one of digits too. */
    public Optional<StringValue> portName() {
        return fields.string("port").filter(name -> !name.isNull());
    }

    public Optional<WholeNumber> endPort() {
        return fields.number("endPort").filter(WholeNumber::isInt32);
    }
}
