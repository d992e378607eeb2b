package dev.netpol.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page shows what {@code --help} prints; {@code -Dnetpol.update=true} writes it anew. */
final class CommandLinePageTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", ""), "../docs/command-line.md");
    private static final Pattern HELP = Pattern.compile("(?ms)^\\$ netpol ([^\\n]*--help)\\n.*?(?=^```$)");

    @TempDir
    private Path folder;

    @Test
    void helpIsWhatIsPrinted() throws IOException {
        String page = Files.readString(PAGE).replace("\r\n", "\n");
        List<String> commands = new ArrayList<>();
        String expected = HELP.matcher(page).replaceAll(match -> {
            commands.add(match.group(1));
            return Matcher.quoteReplacement("$ netpol " + match.group(1) + "\n" + printed(match.group(1)));
        });
        if (Boolean.getBoolean("netpol.update")) {
            Files.writeString(PAGE, expected);
        }
        assertEquals(List.of("--help", "check --help", "rules --help"), commands);
        assertEquals(
                expected,
                page,
                "write it anew with: mvn -pl server test -Dtest=CommandLinePageTest -Dnetpol.update=true");
    }

    private String printed(String arguments) {
        return CommandRun.of(folder, arguments.split(" ")).out().stripTrailing() + "\n";
    }
}
