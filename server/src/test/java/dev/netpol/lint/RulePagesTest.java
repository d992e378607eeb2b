package dev.netpol.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netpol.ide.LanguageService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed pages are those that the rules make; {@code -Dnetpol.update=true} writes them instead. */
class RulePagesTest {
    private static final Path PAGES = Path.of(System.getProperty("basedir", ""), "../docs/rules");

    @Test
    void committedPagesAreWhatTheRulesSay() throws IOException {
        Map<String, String> expected = expected();
        if (Boolean.getBoolean("netpol.update")) {
            write(expected);
        }
        Map<String, String> committed = committed();
        String hint = "; write the pages anew with: mvn -pl server test -Dtest=RulePagesTest -Dnetpol.update=true";
        assertEquals(expected.keySet(), committed.keySet(), "pages in docs/rules" + hint);
        for (Map.Entry<String, String> page : expected.entrySet()) {
            assertEquals(page.getValue(), committed.get(page.getKey()), page.getKey() + hint);
        }
    }

    private static Map<String, String> expected() {
        List<Rule<?>> rules = new LanguageService(failure -> {}).rules();
        Map<String, String> pages = new TreeMap<>();
        pages.put("README.md", RulePages.list(rules));
        rules.forEach(rule -> pages.put(rule.id() + ".md", RulePages.page(rule)));
        return pages;
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(PAGES);
        for (String old : committed().keySet()) {
            Files.delete(PAGES.resolve(old));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
        }
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        if (!Files.isDirectory(PAGES)) {
            return pages;
        }
        try (Stream<Path> files = Files.list(PAGES)) {
            for (Path file : files.toList()) {
                pages.put(file.getFileName().toString(), Files.readString(file).replace("\r\n", "\n"));
            }
        }
        return pages;
    }
}
