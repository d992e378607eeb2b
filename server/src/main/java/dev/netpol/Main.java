package dev.netpol;

import dev.netpol.cli.Cli;
import dev.netpol.cli.Environment;
import dev.netpol.cli.TerminalColours;
import dev.netpol.server.ServerCommand;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.List;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] given) throws Exception {
        List<String> arguments = List.of(given);
        // An editor waits for its server, so it starts without what reads the other commands.
        boolean isServer = !arguments.isEmpty() && arguments.get(0).equals("lsp");
        System.exit(
                isServer ? ServerCommand.run(arguments.subList(1, arguments.size()), version()) : command(arguments));
    }

    private static int command(List<String> arguments) {
        // The streams are opened here because System.out hides that nobody reads it any more.
        Environment environment = new Environment(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Path.of("").toAbsolutePath(),
                TerminalColours.of(System.getenv()),
                version());
        return Cli.run(arguments, environment);
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }
}
