package dev.netpol.policy;

import dev.netpol.message.Message;
import java.util.Optional;

/** The name that the API server makes from a prefix. */
public final class GeneratedName {
    private static final int LONGEST_PREFIX = 58;
    private static final String ANY_SUFFIX = "abcde";

    private GeneratedName() {}

    /**
     * Why the API server refuses a prefix; nothing if it does not.
     *
     * @param isUsed whether a name is made from it, there being none
     */
    public static Optional<Message> fault(String prefix, boolean isUsed) {
        Optional<Message> fault = ObjectNames.faultOfDnsSubdomain(withoutFinalHyphen(prefix));
        return isUsed && fault.isEmpty() ? ObjectNames.faultOfDnsSubdomain(nameFrom(prefix)) : fault;
    }

    private static String nameFrom(String prefix) {
        return prefix.substring(0, Math.min(prefix.length(), LONGEST_PREFIX)) + ANY_SUFFIX;
    }

    /** The API server forgives a hyphen at the end, and with it whatever ASCII character stands before it. */
    private static String withoutFinalHyphen(String prefix) {
        int end = prefix.length() - 2;
        return end >= 0 && prefix.endsWith("-") && prefix.charAt(end) < 0x80 ? prefix.substring(0, end) + "a" : prefix;
    }
}
