package dev.netpol.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final List<String> WORDS = List.of("port", "ports", "protocol", "podSelector", "namespaceSelector");

    @Test
    void findsWhatWasMeant() {
        checkNearest("prot", "port");
        checkNearest("Ports", "ports");
        checkNearest("podselector", "podSelector");
        checkNearest("podSelctor", "podSelector");
        checkNearest("nameSpaceSelectors", "namespaceSelector");
    }

    @Test
    void doesNotGuess() {
        for (String word : List.of("", "x", "tier", "selector", "p".repeat(10_000))) {
            assertEquals(Optional.empty(), Spelling.nearest(word, WORDS), word);
        }
    }

    private static void checkNearest(String word, String expected) {
        assertEquals(Optional.of(expected), Spelling.nearest(word, WORDS), word);
    }
}
