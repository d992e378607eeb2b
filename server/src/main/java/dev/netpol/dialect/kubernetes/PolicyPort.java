package dev.netpol.dialect.kubernetes;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A port, or range of ports, of a rule.
 *
 * @param fields its fields
 */
public record PolicyPort(Fields fields) {
    /** The fields that a port has. */
    public static final Set<String> FIELDS = Set.of("protocol", "port", "endPort");

    /** The protocols that there are. */
    public static final List<String> PROTOCOLS = List.of("TCP", "UDP", "SCTP");

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

    /** What the port is, where it is a string. */
    public Optional<PortText> portText() {
        return portName().map(PortText::new);
    }

    public Optional<WholeNumber> endPort() {
        return fields.number("endPort").filter(WholeNumber::isInt32);
    }
}
