package dev.netpol.server;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The command {@code netpol lsp}. It reads its few options itself, so that nothing else is loaded when it starts. */
public final class ServerCommand {
    private static final int WRONG_USAGE = 2;
    private static final int CANNOT_LISTEN = 2;
    private static final Duration PARENT_WATCH_INTERVAL = Duration.ofSeconds(30);
    private static final String USAGE = """
            Usage: netpol lsp [--stdio] [--port N]

            Runs the language server on stdin and stdout.

              --stdio    accepted, since some editors add it; it is what happens anyway
              --port N   listen on port N of this machine for one client instead; 0 for any free port
            """;

    private ServerCommand() {}

    /** Runs the server until its client leaves; answers the exit code. */
    public static int run(List<String> arguments, String version) throws IOException, InterruptedException {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            System.out.print(USAGE);
            return 0;
        }
        Optional<Integer> port = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean joined = argument.startsWith("--port=");
            if (joined || argument.equals("--port") && i + 1 < arguments.size()) {
                port = port(joined ? argument.substring("--port=".length()) : arguments.get(++i));
                if (port.isEmpty()) {
                    return wrongUsage("--port needs a number from 0 to 65535");
                }
            } else if (!argument.equals("--stdio")) {
                return wrongUsage(
                        argument.equals("--port") ? "--port needs a number" : "unknown argument \"" + argument + "\"");
            }
        }
        LanguageServer server = new LanguageServer(
                version, PARENT_WATCH_INTERVAL, () -> Runtime.getRuntime().halt(1));
        // Whatever prints, be it a library, must not print into the protocol.
        System.setOut(System.err);
        return port.isPresent()
                ? serveOnPort(server, port.get())
                : server.serve(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    }

    private static int serveOnPort(LanguageServer server, int port) throws IOException, InterruptedException {
        ServerSocket listening;
        try {
            listening = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            System.err.println("netpol lsp: cannot listen on port " + port + ": " + e.getMessage());
            return CANNOT_LISTEN;
        }
        try (Socket client = accept(listening)) {
            client.setTcpNoDelay(true);
            return server.serve(client.getInputStream(), client.getOutputStream());
        }
    }

    /** Waits for the one client; another is refused. */
    private static Socket accept(ServerSocket listening) throws IOException {
        try (listening) {
            System.err.println("netpol: listening on port " + listening.getLocalPort());
            return listening.accept();
        }
    }

    private static Optional<Integer> port(String text) {
        try {
            return Optional.of(Integer.parseInt(text)).filter(port -> port >= 0 && port <= 65535);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int wrongUsage(String what) {
        PrintStream err = System.err;
        err.println("netpol lsp: " + what);
        err.print(USAGE);
        return WRONG_USAGE;
    }
}
