import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long it takes until diagnostics arrive: from the start of the server, and from a keystroke.
 *
 * <p>Usage, in the top folder: {@code java bench/Latency.java [STARTS [KEYSTROKES [SIZE…]]]}. Each size is a number of
 * policies in one file, once as documents and once as a List. Another server can be named in the variable
 * {@code NETPOL_COMMAND}, split at blanks.
 */
public final class Latency {
    private static final String DOCUMENT = """
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: policy-%d
              namespace: shop
            spec:
              podSelector:
                matchLabels:
                  app: service-%d
              policyTypes: [Ingress, Egress]
              ingress:
                - from:
                    - podSelector:
                        matchLabels:
                          role: frontend
                    - ipBlock:
                        cidr: 10.0.0.0/8
                        except: [10.1.0.0/16]
                  ports:
                    - protocol: TCP
                      port: 6379
              egress:
                - to:
                    - namespaceSelector: {}
            """;
    private static final int LINES = DOCUMENT.split("\n").length;

    /** Where a letter is typed and taken back: behind the app's name, counted from the policy's first line. */
    private static final int TYPED_LINE = 9;

    private static final String URI = "file:///bench/policies.yaml";
    private static final int WARM_UP = 200;

    /** The two ways to have many policies in a file. */
    private enum Shape {
        DOCUMENTS,
        LIST;

        String text(int policies) {
            StringBuilder text = new StringBuilder();
            if (this == LIST) {
                text.append("apiVersion: v1\nkind: List\nitems:\n");
            }
            for (int i = 0; i < policies; i++) {
                String policy = DOCUMENT.replace("%d", String.format("%05d", i));
                text.append(this == DOCUMENTS ? policy : item(policy));
            }
            return text.toString();
        }

        private static String item(String policy) {
            String body = policy.substring(policy.indexOf('\n') + 1);
            return "- " + body.stripTrailing().replace("\n", "\n  ") + "\n";
        }

        int typedLine(int policy) {
            return this == DOCUMENTS ? policy * LINES + TYPED_LINE : 3 + policy * (LINES - 1) + TYPED_LINE - 1;
        }

        int typedColumn() {
            return "      app: service-00000".length() + (this == DOCUMENTS ? 0 : 2);
        }
    }

    /** A running server that was told of a file. */
    private static final class Server implements AutoCloseable {
        private final Process process;
        private final OutputStream out;
        private final InputStream in;

        Server() throws IOException {
            String command = System.getenv().getOrDefault("NETPOL_COMMAND", "." + File.separator + "netpol lsp");
            process = new ProcessBuilder(command.split(" "))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            out = process.getOutputStream();
            in = new BufferedInputStream(process.getInputStream(), 1 << 16);
            send("\"id\":1,\"method\":\"initialize\",\"params\":{\"processId\":null,\"rootUri\":null,\"capabilities\":{}}");
            send("\"method\":\"initialized\",\"params\":{}");
        }

        void open(String text) throws IOException {
            send("\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"" + URI
                    + "\",\"languageId\":\"yaml\",\"version\":1,\"text\":\"" + text.replace("\n", "\\n") + "\"}}");
            awaitDiagnostics(1);
        }

        void edit(int version, int line, int start, int end, String typed) throws IOException {
            send("\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"" + URI + "\",\"version\":"
                    + version + "},\"contentChanges\":[{\"range\":{\"start\":{\"line\":" + line + ",\"character\":" + start
                    + "},\"end\":{\"line\":" + line + ",\"character\":" + end + "}},\"text\":\"" + typed + "\"}]}");
            awaitDiagnostics(version);
        }

        private void send(String members) throws IOException {
            byte[] body = ("{\"jsonrpc\":\"2.0\"," + members + "}").getBytes(StandardCharsets.UTF_8);
            out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
        }

        private void awaitDiagnostics(int version) throws IOException {
            String message;
            do {
                message = receive();
            } while (!message.contains("\"textDocument/publishDiagnostics\"")
                    || !message.contains("\"version\":" + version + "}"));
        }

        private String receive() throws IOException {
            int length = -1;
            String line = line();
            while (!line.isEmpty()) {
                if (line.startsWith("Content-Length: ")) {
                    length = Integer.parseInt(line.substring("Content-Length: ".length()));
                }
                line = line();
            }
            if (length < 0) {
                throw new IOException("the server ended");
            }
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            out.close();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    private Latency() {}

    public static void main(String[] arguments) throws IOException {
        int starts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 11;
        int keystrokes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
        int[] sizes = arguments.length > 2
                ? Arrays.stream(arguments).skip(2).mapToInt(Integer::parseInt).toArray()
                : new int[] {1, 1_000, 10_000};
        System.out.printf(
                "%-10s %9s %9s  %s%n", "shape", "policies", "KB", "median / p95 in ms, and the median's ratio to the first");
        Map<String, Double> firsts = new TreeMap<>();
        for (Shape shape : Shape.values()) {
            for (int size : sizes) {
                String text = shape.text(size);
                List<Double> started = starts(starts, text);
                List<Double> typed = keystrokes(keystrokes, shape, size, text);
                System.out.printf(
                        "%-10s %,9d %,9d  start → diagnostics %s   keystroke → diagnostics %s%n",
                        shape.name().toLowerCase(),
                        size,
                        text.length() / 1024,
                        summary(started, firsts, shape + " start"),
                        summary(typed, firsts, shape + " keystroke"));
            }
        }
    }

    private static List<Double> starts(int runs, String text) throws IOException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i <= runs; i++) {
            long start = System.nanoTime();
            try (Server server = new Server()) {
                server.open(text);
                // The first one may have to build the server, or to read it from a cold disk.
                if (i > 0) {
                    times.add(millisecondsSince(start));
                }
            }
        }
        return times;
    }

    private static List<Double> keystrokes(int runs, Shape shape, int size, String text) throws IOException {
        List<Double> times = new ArrayList<>();
        try (Server server = new Server()) {
            server.open(text);
            int version = 1;
            for (int i = -WARM_UP; i < runs; i += 2) {
                int line = shape.typedLine(Math.floorMod(i * 7919, size));
                int column = shape.typedColumn();
                for (boolean typing : new boolean[] {true, false}) {
                    long start = System.nanoTime();
                    server.edit(++version, line, column, column + (typing ? 0 : 1), typing ? "x" : "");
                    if (i >= 0) {
                        times.add(millisecondsSince(start));
                    }
                }
            }
        }
        return times;
    }

    private static double millisecondsSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static String summary(List<Double> times, Map<String, Double> firsts, String key) {
        List<Double> sorted = times.stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        double p95 = sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * 0.95)));
        firsts.putIfAbsent(key, median);
        return String.format("%8.2f / %8.2f  ×%-5.1f", median, p95, median / firsts.get(key));
    }
}
