package dev.netpol.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netpol.cli.report.Colours;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a command ends that can't go on. */
class EndingsTest {
    @TempDir
    private Path folder;

    @Test
    void nobodyReadsOnAndNothingIsSaid() {
        assertEquals(new CommandRun(2, "", ""), run(failing(() -> new IOException("Broken pipe")), "rules"));
    }

    @Test
    void thereIsNoRoomForTheOutput() {
        assertEquals(
                new CommandRun(2, "", "netpol: The output can't be written: No space left on device\n"),
                run(failing(() -> new IOException("No space left on device")), "rules"));
    }

    @Test
    void aMistakeOfOurOwnIsNotTakenForFindings() {
        CommandRun run = run(mistaken(), "rules");
        assertEquals(2, run.exit());
        assertTrue(
                run.err()
                        .startsWith("netpol: This failed, which is a mistake in Netpol:"
                                + " java.lang.IllegalStateException: lost\n"),
                run.err());
        assertTrue(run.err().contains("\tat dev.netpol.cli."), run.err());
    }

    @Test
    void namesThatNoFileCanHave() throws IOException {
        Files.createFile(folder.resolve("a.yaml"));
        for (String option : List.of("--config", "--baseline", "--write-baseline", "--stdin-filename")) {
            assertEquals(
                    "netpol: " + option + " \"\uFFFD\": there can be no file of this name on this system\n"
                            + "netpol: \"netpol check --help\" says how to use it\n",
                    CommandRun.of(folder, "check", option, "\0", "a.yaml").err());
            assertEquals(
                    2, CommandRun.of(folder, "check", option, "\0", "a.yaml").exit());
        }
        CommandRun path = CommandRun.of(folder, "check", "--quiet", "\0", "a.yaml");
        assertEquals(new CommandRun(2, "", "\uFFFD: error: There is no such file or folder\n"), path);
    }

    private CommandRun run(OutputStream out, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment =
                new Environment(new ByteArrayInputStream(new byte[0]), out, err, folder, Colours.OFF, "1.2.3");
        int exit = Cli.run(List.of(arguments), environment);
        return new CommandRun(exit, "", err.toString(StandardCharsets.UTF_8));
    }

    private static OutputStream failing(Supplier<IOException> failure) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw failure.get();
            }
        };
    }

    private static OutputStream mistaken() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                throw new IllegalStateException("lost");
            }
        };
    }
}
