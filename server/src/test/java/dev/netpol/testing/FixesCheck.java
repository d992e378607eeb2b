package dev.netpol.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netpol.ide.LanguageService;
import dev.netpol.ide.LocatedDiagnostic;
import dev.netpol.lint.Diagnostic.Fix;
import dev.netpol.settings.Settings;
import dev.netpol.text.TextEdit;
import dev.netpol.yaml.YamlFile;
import java.util.List;

/** Makes every change that is offered for a text, each alone, and looks at what is found then. */
final class FixesCheck {
    private static final LanguageService SERVICE = new LanguageService(failure -> {
        throw new AssertionError(failure.ruleId(), failure.cause());
    });

    private FixesCheck() {}

    static void checkFixes(String text, Settings settings) {
        List<LocatedDiagnostic> before = find(text, settings);
        for (LocatedDiagnostic finding : before) {
            for (Fix fix : finding.fixes()) {
                check(text, finding, fix, before, settings);
            }
        }
    }

    private static void check(
            String text, LocatedDiagnostic finding, Fix fix, List<LocatedDiagnostic> before, Settings settings) {
        String changed = apply(text, fix.edits());
        List<LocatedDiagnostic> after = find(changed, settings);
        String id = finding.diagnostic().ruleId();
        String picture = id + " by " + fix.title() + ":\n" + changed + "\n" + after;
        assertTrue(
                after.stream()
                        .noneMatch(found -> found.diagnostic().ruleId().equals(id)
                                && found.range().start() == finding.range().start()),
                "it is still found, " + picture);
        // Behind what is mended something may come to light, but it is YAML as before.
        assertEquals(count(before, "yaml-syntax"), count(after, "yaml-syntax"), "it does not parse, " + picture);
    }

    /** Edits stand in order and do not overlap, so that they are made from the last to the first. */
    static String apply(String text, List<TextEdit> edits) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = edits.size() - 1; i >= 0; i--) {
            TextEdit edit = edits.get(i);
            assertTrue(i == 0 || edits.get(i - 1).range().end() <= edit.range().start());
            changed.replace(edit.range().start(), edit.range().end(), edit.newText());
        }
        return changed.toString();
    }

    private static long count(List<LocatedDiagnostic> findings, String ruleId) {
        return findings.stream()
                .filter(found -> found.diagnostic().ruleId().equals(ruleId))
                .count();
    }

    private static List<LocatedDiagnostic> find(String text, Settings settings) {
        return SERVICE.diagnostics(YamlFile.parse(text), settings).all();
    }
}
