package dev.netpol.yaml;

/** Looks, without parsing, whether a piece of text may refer to an anchor that it does not define. */
final class AnchorUse {
    private AnchorUse() {}

    /** True when in doubt: an asterisk in a comment or string may look like an alias. */
    static boolean refersOutside(String text, int from, int to) {
        int at = text.indexOf('*', from);
        while (at >= 0 && at < to) {
            int end = nameEnd(text, at + 1, to);
            if (end > at + 1
                    && mayStartToken(text, at, from)
                    && !defines(text, from, at, text.substring(at + 1, end))) {
                return true;
            }
            at = text.indexOf('*', at + 1);
        }
        return false;
    }

    private static boolean defines(String text, int from, int before, String name) {
        String anchor = "&" + name;
        int at = text.indexOf(anchor, from);
        while (at >= 0 && at < before) {
            if (nameEnd(text, at + 1, before) == at + anchor.length()) {
                return true;
            }
            at = text.indexOf(anchor, at + 1);
        }
        return false;
    }

    private static boolean mayStartToken(String text, int at, int from) {
        return at == from || " \t\r\n[{,-:?".indexOf(text.charAt(at - 1)) >= 0;
    }

    private static int nameEnd(String text, int from, int to) {
        int at = from;
        while (at < to && " \t\r\n,[]{}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
