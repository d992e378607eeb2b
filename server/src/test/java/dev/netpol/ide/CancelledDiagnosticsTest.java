package dev.netpol.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netpol.settings.Settings;
import dev.netpol.text.TextRange;
import dev.netpol.yaml.YamlFile;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class CancelledDiagnosticsTest {
    private static final String POLICY =
            "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a, name: b}\n";

    private final LanguageService service = new LanguageService(failure -> {
        throw failure.cause();
    });

    @Test
    void goesOnFromWhereItWasCancelledThoughTheFileWasEdited() {
        YamlFile file = YamlFile.parse(POLICY.repeat(10));
        FileDiagnostics half = service.diagnostics(file, Settings.DEFAULTS, Optional.empty(), after(5));
        assertFalse(half.isComplete());

        YamlFile edited = file.edit(TextRange.at(POLICY.length() * 2), "# a comment\n");
        AtomicInteger asked = new AtomicInteger();
        FileDiagnostics whole = service.diagnostics(edited, Settings.DEFAULTS, Optional.of(half), () -> {
            asked.incrementAndGet();
            return false;
        });

        assertTrue(whole.isComplete());
        assertEquals(service.diagnostics(edited, Settings.DEFAULTS).all(), whole.all());
        assertSame(half.results()[0], whole.results()[0]);
        assertSame(half.results()[4], whole.results()[4], "a part behind the edit is kept");
    }

    private static BooleanSupplier after(int times) {
        AtomicInteger asked = new AtomicInteger();
        return () -> asked.incrementAndGet() > times;
    }
}
