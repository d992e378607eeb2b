package dev.netpol.cli;

import dev.netpol.cli.report.Colours;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What came of a command. */
record CommandRun(int exit, String out, String err) {

    static CommandRun of(Path folder, String... arguments) {
        return of(folder, new byte[0], Colours.OFF, List.of(arguments));
    }

    static CommandRun of(Path folder, byte[] stdin, Colours colours, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment = new Environment(new ByteArrayInputStream(stdin), out, err, folder, colours, "1.2.3");
        int exit = Cli.run(arguments, environment);
        return new CommandRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
