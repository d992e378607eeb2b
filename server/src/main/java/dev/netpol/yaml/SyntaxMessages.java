package dev.netpol.yaml;

import dev.netpol.message.MessageTemplate;

/** What is said of text that is not YAML as Kubernetes reads it, by the kind of mistake. */
final class SyntaxMessages {
    static final MessageTemplate UNREADABLE = template("unreadable", "This line is not valid YAML");
    static final MessageTemplate UNKNOWN_ANCHOR =
            template("unknown-anchor", "\"*{0}\" refers to an anchor that this document does not define above it");
    static final MessageTemplate ALIAS_INSIDE_ITSELF =
            template("alias-inside-itself", "\"*{0}\" stands inside the very value that it refers to");
    static final MessageTemplate EXCESSIVE_ALIASES = template(
            "excessive-aliases", "Written out, the aliases of this document would blow it up; Kubernetes refuses it");
    static final MessageTemplate ANCHOR_NAME =
            template("anchor-name", "\"{0}\" is no name for an anchor; use only letters, digits, \"-\" and \"_\"");
    static final MessageTemplate TOO_DEEP =
            template("too-deep", "More than 10,000 levels of nesting, where Kubernetes stops reading");

    static final MessageTemplate TAB =
            template("tab", "A tab stands where YAML allows only spaces; indent with spaces");
    static final MessageTemplate UNPRINTABLE =
            template("unprintable", "The character {0} is not allowed in YAML, not even in quotes; delete it");
    static final MessageTemplate ESCAPE =
            template("escape", "\"{0}\" is no escape in double quotes; write two backslashes, or use single quotes");
    static final MessageTemplate SURROGATE_ESCAPE = template(
            "surrogate-escape", "\"{0}\" is half a character, which Kubernetes refuses; write the character itself");
    static final MessageTemplate QUESTION_MARK =
            template("question-mark", "\"{0}\" has a question mark inside of brackets; put the value in quotes");
    static final MessageTemplate YAML_VERSION =
            template("yaml-version", "Kubernetes reads YAML 1.1 only and refuses \"{0}\"; remove the line");
    static final MessageTemplate UNKNOWN_DIRECTIVE =
            template("unknown-directive", "Kubernetes refuses the directive \"{0}\"; remove the line");

    static final MessageTemplate UNCLOSED_QUOTE = template(
            "unclosed-quote", "The quote is never closed, so that everything below belongs to this text; close it");
    static final MessageTemplate UNCLOSED_BRACKET =
            template("unclosed-bracket", "The \"{0}\" is never closed; write \"{1}\" behind its last entry");
    static final MessageTemplate MISSING_COMMA =
            template("missing-comma", "Before \"{0}\", a comma or a closing bracket is missing");
    static final MessageTemplate MISSING_ENTRY =
            template("missing-entry", "Inside of brackets, \"{0}\" stands where a value is expected");
    static final MessageTemplate SECOND_COLON = template(
            "second-colon", "A second colon on one line makes \"{0}\" a key of its own; put the value in quotes");
    static final MessageTemplate DEEPER_KEY =
            template("deeper-key", "\"{0}\" is indented below a key that has a value already; align it with that key");
    static final MessageTemplate VALUE_AND_KEYS = template(
            "value-and-keys",
            "\"{0}\" has a value already, so no keys can be indented below it; remove the value, or align them with \"{0}\"");
    static final MessageTemplate NO_COLON =
            template("no-colon", "\"{0}\" is no key, since no colon follows it; write \"{0}:\"");
    static final MessageTemplate NO_COLON_INSIDE = template(
            "no-colon-inside", "\"{0}\" is neither a key nor a value here, since it has no colon; write \"{1}: {2}\"");
    static final MessageTemplate NO_BLANK_AFTER_COLON =
            template("no-blank-after-colon", "In \"{0}\", a blank is missing behind the colon");
    static final MessageTemplate NO_BLANK_AFTER_DASH =
            template("no-blank-after-dash", "In \"{0}\", a blank is missing behind the dash");
    static final MessageTemplate LIST_ON_KEY_LINE = template(
            "list-on-key-line", "A list cannot begin on the line of its key; put each \"-\" on a line of its own");
    static final MessageTemplate START_OF_VALUE =
            template("start-of-value", "A value cannot begin with \"{0}\"; put it in quotes");
    static final MessageTemplate AFTER_VALUE = template(
            "after-value", "\"{0}\" cannot follow a value that is complete; remove it, or quote all of it as one");
    static final MessageTemplate INDENTATION = template(
            "indentation", "The indentation of this line fits none of the lines around it; align it with its siblings");
    static final MessageTemplate ITEM_AMONG_KEYS =
            template("item-among-keys", "An item of a list stands among keys; indent it below the key it belongs to");
    static final MessageTemplate KEY_AMONG_ITEMS = template(
            "key-among-items",
            "A key stands among the items of a list; indent it into an item, or align it with the list's key");

    private SyntaxMessages() {}

    private static MessageTemplate template(String name, String english) {
        return new MessageTemplate("yaml-syntax." + name, english);
    }
}
