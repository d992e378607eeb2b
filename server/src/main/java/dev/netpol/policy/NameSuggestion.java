package dev.netpol.policy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Names that are much like a text that can't be one. */
public final class NameSuggestion {
    private NameSuggestion() {}

    /** The name of an object that is most like a text; nothing if none is. */
    public static Optional<String> forDnsSubdomain(String text) {
        String name = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.-]+", "-")
                .replaceAll("-*\\.[.-]*", ".")
                .replaceAll("^[.-]+|[.-]+$", "");
        return ObjectNames.faultOfDnsSubdomain(name).isEmpty() ? Optional.of(name) : Optional.empty();
    }
}
