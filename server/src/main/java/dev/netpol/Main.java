package dev.netpol;

import dev.netpol.server.ServerCommand;
import java.util.List;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("lsp")) {
            List<String> options = List.of(arguments).subList(1, arguments.length);
            System.exit(ServerCommand.run(options, version()));
        }
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            System.out.println("netpol " + version());
            return;
        }
        System.err.println("netpol: only --version is there yet");
        System.exit(2);
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }
}
