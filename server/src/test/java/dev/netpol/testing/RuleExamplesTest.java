package dev.netpol.testing;

import static dev.netpol.testing.DiagnosticsCheck.checkDiagnostics;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.netpol.ide.LanguageService;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.settings.Settings;
import dev.netpol.testing.MarkedText.Mark;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the documentation of every rule says is true. */
class RuleExamplesTest {
    private static final List<Rule<?>> RULES = new LanguageService(failure -> {}).rules();

    @TestFactory
    Stream<DynamicContainer> everyRuleDoesWhatItsDocumentationSays() {
        return RULES.stream()
                .map(rule -> dynamicContainer(
                        rule.id(),
                        Stream.of(
                                dynamicTest("is documented", () -> isDocumented(rule)),
                                dynamicTest("is named as its class", () -> isNamedAsItsClass(rule)),
                                dynamicTest("reports the bad example", () -> reportsBadExample(rule)),
                                dynamicTest("mends the bad example", () -> mendsBadExample(rule)),
                                dynamicTest(
                                        "is silent about the good one",
                                        () -> checkDiagnostics(rule.docs().good())))));
    }

    @Test
    void rulesStandInOrderAndOnce() {
        List<String> ids = RULES.stream().<String>map(Rule::id).toList();
        assertEquals(ids.stream().sorted().distinct().toList(), ids);
    }

    private static void isDocumented(Rule<?> rule) {
        RuleDocs docs = rule.docs();
        for (String text : List.of(docs.summary(), docs.why(), docs.bad(), docs.good())) {
            assertFalse(text.isBlank());
        }
        assertTrue(MarkedText.parse(docs.good()).marks().isEmpty());
    }

    private static void isNamedAsItsClass(Rule<?> rule) {
        String dashed = rule.getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1");
        assertEquals(dashed.toLowerCase(Locale.ROOT), rule.id());
    }

    private static void mendsBadExample(Rule<?> rule) {
        FixesCheck.checkFixes(MarkedText.parse(rule.docs().bad()).text(), Settings.DEFAULTS);
    }

    private static void reportsBadExample(Rule<?> rule) {
        checkDiagnostics(rule.docs().bad());
        List<Mark> marks = MarkedText.parse(rule.docs().bad()).marks();
        assertTrue(marks.stream().anyMatch(mark -> mark.ruleId().equals(rule.id())));
        assertTrue(marks.stream().allMatch(mark -> mark.message().isPresent()), "every mark has its message");
    }
}
