package dev.netpol.server;

import com.google.gson.JsonObject;
import java.util.Optional;

/** What a client hands in when it starts: its settings, as an object of their own or among the rest, and a few words more. */
final class InitializationOptions {
    private static final String RULE_DOCUMENTATION_BASE = "ruleDocumentationBase";

    private InitializationOptions() {}

    /** What the address of a rule's page begins with; the rule's id and {@code .md} follow. */
    static Optional<String> ruleDocumentationBase(Params options) {
        return options.get(RULE_DOCUMENTATION_BASE)
                .optionalString()
                .map(base -> base.endsWith("/") ? base : base + "/");
    }

    /** The settings in it. */
    static Params settings(Params options) {
        Params section = options.get(EditorSettings.SECTION);
        if (section.isPresent() || !(options.json() instanceof JsonObject all)) {
            return section;
        }
        JsonObject settings = all.deepCopy();
        settings.remove(RULE_DOCUMENTATION_BASE);
        return Params.of(settings);
    }
}
