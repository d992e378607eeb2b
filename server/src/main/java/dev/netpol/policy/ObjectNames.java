package dev.netpol.policy;

import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The forms that Kubernetes asks of names and labels, all of them in ASCII. Each answers why a text does not have the
 * form, as a clause ("it is empty"), or nothing if it does.
 */
public final class ObjectNames {
    /** The longest part of a name that is one DNS label, and the longest name or value of a label. */
    public static final int LONGEST_LABEL = 63;

    private static final int LONGEST_SUBDOMAIN = 253;
    private static final int LONGEST_PORT_NAME = 15;

    private static final Message LOWER_CASE_AND_HYPHENS =
            allowed("hyphens", "only lower-case letters a-z, digits and hyphens are");
    private static final Message LOWER_CASE_HYPHENS_AND_DOTS =
            allowed("hyphens-dots", "only lower-case letters a-z, digits, hyphens and dots are");
    private static final Message LETTERS_AND_PUNCTUATION =
            allowed("letters", "only letters A-Z and a-z, digits, hyphens, underscores and dots are");

    private ObjectNames() {}

    /** The name of a namespace: {@code [a-z0-9-]}, 1 to 63 characters. */
    public static Optional<Message> faultOfDnsLabel(String text) {
        return firstOf(
                length(text, LONGEST_LABEL),
                characters(text, ObjectNames::isLowerCaseOrHyphen, LOWER_CASE_AND_HYPHENS),
                ends(text));
    }

    /** The name of an object: parts of {@code [a-z0-9-]} with dots between, 1 to 253 characters in all. */
    public static Optional<Message> faultOfDnsSubdomain(String text) {
        return firstOf(
                length(text, LONGEST_SUBDOMAIN),
                characters(text, c -> isLowerCaseOrHyphen(c) || c == '.', LOWER_CASE_HYPHENS_AND_DOTS),
                ends(text),
                parts(text));
    }

    /** A label key, finalizer or the like: a name, and before it perhaps a DNS name and a slash. */
    public static Optional<Message> faultOfQualifiedName(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return faultOfLabelName(text);
        }
        int slashes = (int) text.chars().filter(c -> c == '/').count();
        if (slashes > 1) {
            return Optional.of(NameFault.slashes(slashes));
        }
        String prefix = text.substring(0, slash);
        String name = text.substring(slash + 1);
        if (prefix.isEmpty()) {
            return Optional.of(NameFault.emptyPrefix());
        }
        if (name.isEmpty()) {
            return Optional.of(NameFault.emptyName());
        }
        return faultOfDnsSubdomain(prefix)
                .map(fault -> NameFault.ofPrefix(prefix, fault))
                .or(() -> faultOfLabelName(name).map(fault -> NameFault.ofName(name, fault)));
    }

    /** The value of a label: as a label's name, or empty. */
    public static Optional<Message> faultOfLabelValue(String text) {
        return text.isEmpty() ? Optional.empty() : faultOfLabelName(text);
    }

    /** The name of a container's port: {@code [a-z0-9-]}, 1 to 15 characters, one of them a letter. */
    public static Optional<Message> faultOfPortName(String text) {
        return firstOf(
                length(text, LONGEST_PORT_NAME),
                characters(text, ObjectNames::isLowerCaseOrHyphen, LOWER_CASE_AND_HYPHENS),
                ends(text),
                text.chars().noneMatch(c -> c >= 'a' && c <= 'z')
                        ? Optional.of(NameFault.noLetter())
                        : Optional.empty(),
                Optional.of(text.indexOf("--")).filter(at -> at >= 0).map(NameFault::doubleHyphen));
    }

    private static Optional<Message> faultOfLabelName(String text) {
        return firstOf(
                length(text, LONGEST_LABEL),
                characters(text, c -> isLetterOrDigit(c) || c == '-' || c == '_' || c == '.', LETTERS_AND_PUNCTUATION),
                ends(text));
    }

    @SafeVarargs
    private static Optional<Message> firstOf(Optional<Message>... faults) {
        for (Optional<Message> fault : faults) {
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<Message> length(String text, int most) {
        if (text.isEmpty()) {
            return Optional.of(NameFault.empty());
        }
        // Kubernetes counts bytes; a text in which that makes a difference is refused for its characters.
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return bytes == text.length() && bytes > most ? Optional.of(NameFault.tooLong(bytes, most)) : Optional.empty();
    }

    private static Optional<Message> characters(String text, IntPredicate isAllowed, Message allowed) {
        for (int at = 0; at < text.length(); at++) {
            if (!isAllowed.test(text.charAt(at))) {
                return Optional.of(NameFault.character(text, at, allowed));
            }
        }
        return Optional.empty();
    }

    private static Optional<Message> ends(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!isLetterOrDigit(text.charAt(0))) {
            return Optional.of(NameFault.start(text));
        }
        return isLetterOrDigit(text.charAt(text.length() - 1)) ? Optional.empty() : Optional.of(NameFault.end(text));
    }

    private static Optional<Message> parts(String text) {
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            if (dot == 0 || !isLetterOrDigit(text.charAt(dot - 1))) {
                return Optional.of(NameFault.partEnd(dot));
            }
            if (dot + 1 == text.length() || !isLetterOrDigit(text.charAt(dot + 1))) {
                return Optional.of(NameFault.partStart(dot));
            }
        }
        return Optional.empty();
    }

    private static boolean isLowerCaseOrHyphen(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static Message allowed(String name, String english) {
        return new MessageTemplate("policy.allowed-" + name, english).with();
    }
}
