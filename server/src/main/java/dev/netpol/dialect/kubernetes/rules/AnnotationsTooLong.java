package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.Fields;
import dev.netpol.dialect.kubernetes.MapEntry;
import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextRange;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Annotations that hold more than Kubernetes takes. */
public final class AnnotationsTooLong extends Rule<NetworkPolicy> {
    private static final int MOST = 256 * 1024;
    private static final String FIELD = "annotations";

    private final MessageTemplate tooLong = message(
            "too-long",
            "The annotations hold {0} bytes, and the API server refuses more than {1}; keep what is long somewhere else");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("Annotations that hold more than Kubernetes takes.", """
                All keys and values of the annotations together may hold 262144 bytes (256 KiB), as UTF-8. The API server refuses more.
                `kubectl apply` needs some of that for itself, since it stores the whole manifest in an annotation.
                """, badExample(), """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                  annotations:
                    report: https://example.com/report
                spec:
                  podSelector: {}
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        Fields metadata = policy.metadata();
        long bytes = bytes(metadata);
        if (bytes > MOST) {
            TextRange key = metadata.keyRange(FIELD).orElse(metadata.place());
            TextRange value = metadata.value(FIELD).map(node -> node.range()).orElse(key);
            reporter.reportMisplaced(value, key, tooLong.with(Long.toString(bytes), Integer.toString(MOST)));
        }
    }

    private static long bytes(Fields metadata) {
        Set<String> keys = new HashSet<>();
        long bytes = 0;
        for (MapEntry annotation : metadata.map(FIELD)) {
            if (keys.add(annotation.key())) {
                bytes += bytes(annotation.key());
                bytes += annotation.value().map(value -> bytes(value.text())).orElse(0L);
            }
        }
        return bytes;
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Many annotations that share one text, lest the page be as long as what it warns of. */
    private static String badExample() {
        String page = IntStream.range(0, 32).mapToObj(i -> "x".repeat(100)).collect(Collectors.joining("\n      "));
        String pages = IntStream.range(0, 81)
                .mapToObj(i -> (i % 9 == 0 ? "\n    " : " ") + "p%02d: *page".formatted(i))
                .collect(Collectors.joining(","));
        return """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                  annotations: {
                  ^^^^^^^^^^^ error annotations-too-long: The annotations hold 265191 bytes, and the API server refuses more than 262144; keep what is long somewhere else
                    report: &page "%s",%s}
                spec:
                  podSelector: {}
                """.formatted(page, pages);
    }
}
