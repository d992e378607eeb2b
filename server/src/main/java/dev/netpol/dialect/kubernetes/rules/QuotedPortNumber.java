package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.PolicyPort;
import dev.netpol.dialect.kubernetes.PortText;
import dev.netpol.dialect.kubernetes.WholeNumber;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextRange;
import java.math.BigInteger;

/** A port's number as a string. */
public final class QuotedPortNumber extends Rule<NetworkPolicy> {
    private final MessageTemplate quoted = message(
            "quoted",
            "\"{0}\" is a string here, which the API server takes for a port's name and refuses for its lack of a letter; write the number without quotes: {1}");
    private final MessageTemplate outOfRange = message(
            "out-of-range",
            "\"{0}\" is a string here, which the API server takes for a port's name and refuses; write a number from 1 to 65535, without quotes");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A port's number as a string.", """
                `port` is a number, or a string that is the name of a container's port. A number in quotes is a string, and so a name; it is
                refused, since a name must have a letter. Templates are where such quotes often come from.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  ingress:
                  - ports:
                    - port: "8080"
                            ^^^^^^ error quoted-port-number: "8080" is a string here, which the API server takes for a port's name and refuses for its lack of a letter; write the number without quotes: 8080
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  ingress:
                  - ports:
                    - port: 8080
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        for (PolicyPort port : policy.elements().ports()) {
            port.portText().ifPresent(text -> text.number().ifPresent(number -> report(text, number, reporter)));
        }
    }

    private void report(PortText text, BigInteger number, Reporter reporter) {
        TextRange place = text.written().range();
        if (WholeNumber.isPort(number)) {
            reporter.report(place, message(text, number), reporter.literally(place, number.toString()));
        } else {
            reporter.report(place, message(text, number));
        }
    }

    private Message message(PortText text, BigInteger number) {
        String written = text.written().text();
        return WholeNumber.isPort(number) ? quoted.with(written, number.toString()) : outOfRange.with(written);
    }
}
