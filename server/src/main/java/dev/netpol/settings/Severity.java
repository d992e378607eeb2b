package dev.netpol.settings;

import java.util.Arrays;
import java.util.Optional;

/** How much a finding matters, the gravest first. */
public enum Severity {
    /** The API server refuses it. */
    ERROR("error"),
    /** It is accepted and probably not what was meant. */
    WARNING("warning"),
    /** Worth knowing. */
    INFO("info"),
    /** A suggestion. */
    HINT("hint");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** The word that settings and outputs use. */
    public String word() {
        return word;
    }

    public static Optional<Severity> ofWord(String word) {
        return Arrays.stream(values())
                .filter(severity -> severity.word.equals(word))
                .findFirst();
    }

    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
