package dev.netpol.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GeneratedNameTest {

    @Test
    void aHyphenAtTheEndIsForgiven() {
        assertEquals(true, isAccepted("web-", true));
        assertEquals(true, isAccepted("web", true));
        assertEquals(false, isAccepted("-", true));
        assertEquals(false, isAccepted("web.", true));
    }

    @Test
    void theCharacterBeforeItIsForgivenWhereNoNameIsMade() {
        assertEquals(true, isAccepted("web_-", false));
        assertEquals(false, isAccepted("web_-", true));
        assertEquals(false, isAccepted("web__-", false));
        assertEquals(false, isAccepted("web\u00e4-", false));
    }

    @Test
    void onlyTheFirst58CharactersBecomePartOfTheName() {
        assertEquals(false, isAccepted("a".repeat(57) + "_-", true));
        assertEquals(true, isAccepted("a".repeat(58) + "_-", true));
        assertEquals(true, isAccepted("a".repeat(253), true));
        assertEquals(false, isAccepted("a".repeat(254), true));
    }

    private static boolean isAccepted(String prefix, boolean isUsed) {
        return GeneratedName.fault(prefix, isUsed).isEmpty();
    }
}
