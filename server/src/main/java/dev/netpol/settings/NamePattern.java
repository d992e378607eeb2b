package dev.netpol.settings;

/** Matches one name against a pattern with {@code *}, {@code ?} and {@code [a-z]}; a backslash takes the next literally. */
final class NamePattern {
    private NamePattern() {}

    static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int starPattern = -1;
        int starName = 0;
        while (n < name.length()) {
            int next = p < pattern.length() ? one(pattern, p, name.charAt(n)) : -1;
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                starPattern = ++p;
                starName = n;
            } else if (next > 0) {
                p = next;
                n++;
            } else if (starPattern >= 0) {
                p = starPattern;
                n = ++starName;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** The place after the element at {@code at} if it matches the character, else -1. */
    private static int one(String pattern, int at, char c) {
        char first = pattern.charAt(at);
        if (first == '?') {
            return at + 1;
        }
        if (first == '\\') {
            return at + 1 < pattern.length() && pattern.charAt(at + 1) == c ? at + 2 : -1;
        }
        if (first == '[') {
            int end = classEnd(pattern, at);
            return end > 0 && inClass(pattern, at + 1, end, c) ? end + 1 : -1;
        }
        return first == c ? at + 1 : -1;
    }

    private static int classEnd(String pattern, int open) {
        int at = open + 1;
        if (at < pattern.length() && isNegation(pattern.charAt(at))) {
            at++;
        }
        // A bracket that comes first stands for itself.
        at++;
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        return at < pattern.length() ? at : -1;
    }

    private static boolean inClass(String pattern, int from, int end, char c) {
        int at = from;
        boolean negated = isNegation(pattern.charAt(at));
        if (negated) {
            at++;
        }
        boolean found = false;
        while (at < end) {
            if (pattern.charAt(at) == '\\' && at + 1 < end) {
                at++;
            }
            char low = pattern.charAt(at);
            char high = low;
            if (at + 2 < end && pattern.charAt(at + 1) == '-') {
                at += 2;
                high = pattern.charAt(at);
            }
            found |= low <= c && c <= high;
            at++;
        }
        return found != negated;
    }

    private static boolean isNegation(char c) {
        return c == '!' || c == '^';
    }
}
