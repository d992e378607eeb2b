package dev.netpol.yaml;

/** Looks, without parsing, whether a piece of text may refer to an anchor that it does not define. */
final class AnchorUse {
    private AnchorUse() {}

    /** True when in doubt: an asterisk in a comment or string may look like an alias. */
    static boolean refersOutside(String piece) {
        int at = piece.indexOf('*');
        while (at >= 0) {
            int end = nameEnd(piece, at + 1);
            if (end > at + 1 && mayStartToken(piece, at) && !defines(piece, at, piece.substring(at + 1, end))) {
                return true;
            }
            at = piece.indexOf('*', at + 1);
        }
        return false;
    }

    private static boolean defines(String piece, int before, String name) {
        String anchor = "&" + name;
        int at = piece.indexOf(anchor);
        while (at >= 0 && at < before) {
            if (nameEnd(piece, at + 1) == at + anchor.length()) {
                return true;
            }
            at = piece.indexOf(anchor, at + 1);
        }
        return false;
    }

    private static boolean mayStartToken(String piece, int at) {
        return at == 0 || " \t\r\n[{,-:?".indexOf(piece.charAt(at - 1)) >= 0;
    }

    private static int nameEnd(String piece, int from) {
        int at = from;
        while (at < piece.length() && " \t\r\n,[]{}".indexOf(piece.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
