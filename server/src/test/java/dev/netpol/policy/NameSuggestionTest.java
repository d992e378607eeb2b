package dev.netpol.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameSuggestionTest {

    @Test
    void whatIsNotAllowedBecomesHyphens() {
        assertSuggestion("allow-web", "Allow Web");
        assertSuggestion("allow-web", "allow_web");
        assertSuggestion("allow-web", "AllowWeb");
        assertSuggestion("allow-http-8080", "Allow HTTP: 8080");
        assertSuggestion("shop.web", "shop-._web");
        assertSuggestion("allow-web", "--allow-web--");
        assertSuggestion("zugange", "zug\u00e4nge");
    }

    @Test
    void someTextsAreLikeNoName() {
        assertEquals(Optional.empty(), NameSuggestion.forDnsSubdomain("___"));
        assertEquals(Optional.empty(), NameSuggestion.forDnsSubdomain("\u7f51\u7edc"));
        assertEquals(Optional.empty(), NameSuggestion.forDnsSubdomain("a".repeat(254)));
    }

    private static void assertSuggestion(String expected, String text) {
        assertEquals(Optional.of(expected), NameSuggestion.forDnsSubdomain(text));
    }
}
