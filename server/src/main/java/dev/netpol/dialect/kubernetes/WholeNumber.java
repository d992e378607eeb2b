package dev.netpol.dialect.kubernetes;

import dev.netpol.text.TextRange;
import java.math.BigInteger;

/**
 * A whole number.
 *
 * @param value the number
 * @param text how it is written
 * @param range where it stands
 */
public record WholeNumber(BigInteger value, String text, TextRange range) {

    /** Whether the API can hold it at all: 32 bits are what its numbers have. */
    public boolean isInt32() {
        return value.bitLength() < Integer.SIZE;
    }

    /** Whether it is the number of a port: 1 to 65535. */
    public boolean isPort() {
        return isPort(value);
    }

    /** Whether a number is that of a port. */
    public static boolean isPort(BigInteger number) {
        return number.signum() > 0 && number.bitLength() <= 16;
    }

    /** Whether it is written otherwise than in plain decimal digits, so that its value may surprise. */
    public boolean isDisguised() {
        return !text.equals(value.toString());
    }
}
