package dev.netpol.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed page is the one that the table makes; {@code -Dnetpol.update=true} writes it instead. */
class SettingsPageTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", ""), "../docs/settings.md");

    @Test
    void committedPageIsWhatTheTableSays() throws IOException {
        String expected = SettingsPage.render();
        if (Boolean.getBoolean("netpol.update")) {
            Files.writeString(PAGE, expected);
        }
        assertEquals(
                expected,
                Files.readString(PAGE).replace("\r\n", "\n"),
                "write it anew with: mvn -pl server test -Dtest=SettingsPageTest -Dnetpol.update=true");
    }
}
