package dev.netpol.policy;

/**
 * The list that a manifest is an item of. A typed list ({@code NetworkPolicyList}) passes its identity on to items that
 * leave out their own.
 *
 * @param apiVersion the list's apiVersion, empty if it has none
 * @param kind the list's kind, empty if it has none
 */
public record ListIdentity(String apiVersion, String kind) {
    private static final String SUFFIX = "List";

    /** Whether this is a list at all, typed or not. */
    public boolean isList() {
        return kind.endsWith(SUFFIX);
    }

    /** The kind of items that leave theirs out; empty for a {@code kind: List}, whose items must say it. */
    public String itemKind() {
        return isList() ? kind.substring(0, kind.length() - SUFFIX.length()) : "";
    }
}
