package dev.netpol.yaml;

import java.math.BigInteger;
import java.util.Optional;

/** Reads integers in every base that Kubernetes knows: 0x, 0o, 0b, and octal after a mere 0. */
final class Integers {

    /** Longer than any number of 64 bits in any base, leading zeros aside. */
    private static final int MOST_DIGITS = 64;

    private Integers() {}

    /** Gives the number when it fits into 64 bits, signed or, without a sign in the text, unsigned. */
    static Optional<BigInteger> parse(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        boolean negative = text.startsWith("-");
        int at = signed ? 1 : 0;
        if (text.startsWith("0", at) && text.length() > at + 1) {
            return switch (text.charAt(at + 1)) {
                case 'x', 'X' -> digits(text, at + 2, 16, signed, negative);
                case 'o', 'O' -> digits(text, at + 2, 8, signed, negative);
                case 'b' -> binary(text, at, signed, negative);
                case 'B' -> digits(text, at + 2, 2, signed, negative);
                default -> digits(text, at + 1, 8, signed, negative);
            };
        }
        return digits(text, at, 10, signed, negative);
    }

    /** After 0b, and only there, the sign may also stand behind the prefix. */
    private static Optional<BigInteger> binary(String text, int at, boolean signed, boolean negative) {
        int digits = at + 2;
        if (!signed && (text.startsWith("+", digits) || text.startsWith("-", digits))) {
            return digits(text, digits + 1, 2, true, text.startsWith("-", digits));
        }
        return digits(text, digits, 2, signed, negative);
    }

    private static Optional<BigInteger> digits(String text, int start, int base, boolean signed, boolean negative) {
        int first = start;
        while (first < text.length() - 1 && text.charAt(first) == '0') {
            first++;
        }
        if (first >= text.length() || text.length() - first > MOST_DIGITS || !allDigits(text, first, base)) {
            return Optional.empty();
        }
        BigInteger magnitude = new BigInteger(text.substring(first), base);
        BigInteger number = negative ? magnitude.negate() : magnitude;
        boolean fits = signed ? number.bitLength() < Long.SIZE : number.bitLength() <= Long.SIZE;
        return fits ? Optional.of(number) : Optional.empty();
    }

    private static boolean allDigits(String text, int start, int base) {
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), base) < 0) {
                return false;
            }
        }
        return true;
    }
}
