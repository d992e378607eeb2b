package dev.netpol.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netpol.ide.FileDiagnostics;
import dev.netpol.ide.LanguageService;
import dev.netpol.ide.LocatedDiagnostic;
import dev.netpol.message.MessageRenderer;
import dev.netpol.settings.Settings;
import dev.netpol.testing.MarkedText.Mark;
import dev.netpol.text.Position;
import dev.netpol.yaml.YamlFile;
import java.util.List;
import java.util.Optional;

/** Checks what is found in a text: all of it, at its exact places. */
public final class DiagnosticsCheck {
    private static final LanguageService SERVICE = new LanguageService(failure -> {
        throw new AssertionError("rule " + failure.ruleId() + " failed", failure.cause());
    });

    private DiagnosticsCheck() {}

    /** Checks that the marks in the text, and nothing else, are found. */
    public static void checkDiagnostics(String marked) {
        checkDiagnostics(marked, Settings.DEFAULTS);
    }

    public static void checkDiagnostics(String marked, Settings settings) {
        checkDiagnostics(marked, settings, "\n");
    }

    public static void checkDiagnostics(String marked, Settings settings, String lineEnd) {
        MarkedText expected = MarkedText.parse(marked);
        assertEquals(
                expected.draw(),
                expected.with(find(expected.text().replace("\n", lineEnd), settings))
                        .draw());
    }

    private static List<Mark> find(String text, Settings settings) {
        FileDiagnostics found = SERVICE.diagnostics(YamlFile.parse(text), settings);
        return found.all().stream().map(located -> mark(located, found)).toList();
    }

    private static Mark mark(LocatedDiagnostic located, FileDiagnostics found) {
        Position start = found.position(located.range().start());
        Position end = found.position(located.range().end());
        boolean goesOn = end.line() > start.line();
        int lineEnd = found.file().text().line(start.line()).length();
        int length = (goesOn ? lineEnd : end.character()) - start.character();
        return new Mark(
                start.line(),
                start.character(),
                Math.max(1, length),
                goesOn,
                located.diagnostic().severity(),
                located.diagnostic().ruleId(),
                Optional.of(
                        MessageRenderer.english().render(located.diagnostic().message())));
    }
}
