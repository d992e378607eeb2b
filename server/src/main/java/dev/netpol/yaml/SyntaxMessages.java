package dev.netpol.yaml;

import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;

/** What is said of text that is not YAML, by the kind of mistake. */
final class SyntaxMessages {
    static final MessageTemplate UNKNOWN_ANCHOR =
            template("unknown-anchor", "\"*{0}\" refers to an anchor that this document does not define above it");
    static final MessageTemplate ALIAS_INSIDE_ITSELF =
            template("alias-inside-itself", "\"*{0}\" stands inside the very value that it refers to");
    static final MessageTemplate EXCESSIVE_ALIASES = template(
            "excessive-aliases", "Written out, the aliases of this document would blow it up; Kubernetes refuses it");
    static final MessageTemplate UNREADABLE = template("unreadable", "This line is not valid YAML");

    private SyntaxMessages() {}

    /** The message for a place at which the parser stopped. */
    static Message of(TreeReader.Failure failure) {
        return UNREADABLE.with();
    }

    private static MessageTemplate template(String name, String english) {
        return new MessageTemplate("yaml-syntax." + name, english);
    }
}
