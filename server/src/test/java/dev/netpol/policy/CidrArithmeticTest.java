package dev.netpol.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares ranges with the arithmetic of whole numbers, and addresses with the platform's reader. */
class CidrArithmeticTest {
    private static final int ROUNDS = 20_000;

    private final Random random = new Random(20260101);

    @Test
    void rangesAreWhatTheNumbersSay() {
        for (int i = 0; i < ROUNDS; i++) {
            IpFamily family = random.nextBoolean() ? IpFamily.IPV4 : IpFamily.IPV6;
            BigInteger outer = number(family);
            int outerLength = random.nextInt(family.bits() + 1);
            BigInteger inner = near(outer, family);
            int innerLength = random.nextInt(family.bits() + 1);
            Cidr left = CidrTest.cidr(text(outer, family) + "/" + outerLength);
            Cidr right = CidrTest.cidr(text(inner, family) + "/" + innerLength);

            assertEquals(first(outer, outerLength, family), value(left.first()), left.text());
            assertEquals(
                    first(outer, outerLength, family).add(left.size()).subtract(BigInteger.ONE),
                    value(left.last()),
                    left.text());
            assertEquals(!first(outer, outerLength, family).equals(outer), left.hasHostBits(), left.text());
            boolean contains = value(left.first()).compareTo(value(right.first())) <= 0
                    && value(left.last()).compareTo(value(right.last())) >= 0;
            assertEquals(contains, left.contains(right), left.text() + " and " + right.text());
            if (!left.first().isIpv4Mapped() && !right.first().isIpv4Mapped()) {
                assertEquals(
                        contains && left.size().compareTo(right.size()) > 0,
                        left.admitsExcept(right),
                        left.text() + " and " + right.text());
            }
            assertEquals(
                    Integer.signum(outer.compareTo(inner)),
                    Integer.signum(left.address().compareTo(right.address())));
        }
    }

    @Test
    void addressesAreReadAndWrittenAsTheNumbersSay() throws UnknownHostException {
        for (int i = 0; i < ROUNDS; i++) {
            IpFamily family = random.nextBoolean() ? IpFamily.IPV4 : IpFamily.IPV6;
            BigInteger number = number(family);
            String text = text(number, family);
            IpAddress address = AddressReader.read(text).orElseThrow().address();

            assertEquals(number, value(address), text);
            assertEquals(
                    InetAddress.getByName(text), InetAddress.getByName(address.toString()), text + " and " + address);
            assertEquals(
                    address,
                    AddressReader.read(address.toString()).orElseThrow().address());
        }
    }

    private BigInteger number(IpFamily family) {
        BigInteger number = new BigInteger(family.bits(), random);
        // Runs of zeros, which random bits alone never have.
        for (int i = random.nextInt(4); i > 0; i--) {
            int from = random.nextInt(family.bits());
            for (int bit = from; bit < Math.min(family.bits(), from + 48); bit++) {
                number = number.clearBit(bit);
            }
        }
        return number;
    }

    private BigInteger near(BigInteger number, IpFamily family) {
        return random.nextBoolean() ? number.flipBit(random.nextInt(family.bits())) : number(family);
    }

    private String text(BigInteger number, IpFamily family) {
        StringBuilder out = new StringBuilder();
        int width = family == IpFamily.IPV4 ? 8 : 16;
        boolean dottedTail = family == IpFamily.IPV6 && random.nextInt(4) == 0;
        for (int shift = family.bits() - width; shift >= (dottedTail ? 32 : 0); shift -= width) {
            int part = number.shiftRight(shift).intValue() & (1 << width) - 1;
            out.append(out.isEmpty() ? "" : width == 8 ? "." : ":")
                    .append(width == 8 ? Integer.toString(part) : Integer.toHexString(part));
        }
        return dottedTail
                ? out + ":" + text(number.and(BigInteger.valueOf(0xffff_ffffL)), IpFamily.IPV4)
                : out.toString();
    }

    private static BigInteger first(BigInteger number, int length, IpFamily family) {
        int behind = family.bits() - length;
        return number.shiftRight(behind).shiftLeft(behind);
    }

    private static BigInteger value(IpAddress address) {
        return new BigInteger(Long.toUnsignedString(address.high()))
                .shiftLeft(64)
                .add(new BigInteger(Long.toUnsignedString(address.low())));
    }
}
