package dev.netpol.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads addresses as leniently as the API server does before it grows strict: octets and groups may have any number of
 * leading zeros.
 */
final class AddressReader {

    /**
     * An address that was read.
     *
     * @param address its value
     * @param leadingZeros whether an octet has a leading zero, or a group more than four digits
     */
    record Reading(IpAddress address, boolean leadingZeros) {}

    private AddressReader() {}

    static Optional<Reading> read(String text) {
        return text.indexOf(':') < 0 ? ipv4(text) : ipv6(text);
    }

    private static Optional<Reading> ipv4(String text) {
        String[] octets = text.split("\\.", -1);
        if (octets.length != 4) {
            return Optional.empty();
        }
        long value = 0;
        boolean leadingZeros = false;
        for (String octet : octets) {
            int number = number(octet, 10, 255);
            if (number < 0) {
                return Optional.empty();
            }
            leadingZeros |= octet.length() > 1 && octet.charAt(0) == '0';
            value = value << 8 | number;
        }
        return Optional.of(new Reading(new IpAddress(IpFamily.IPV4, 0, value), leadingZeros));
    }

    private static Optional<Reading> ipv6(String text) {
        int gap = text.indexOf("::");
        List<Integer> groups = new ArrayList<>();
        boolean leadingZeros;
        if (gap < 0) {
            Optional<Boolean> all = readGroups(text, true, groups);
            if (all.isEmpty() || groups.size() != 8) {
                return Optional.empty();
            }
            leadingZeros = all.get();
        } else {
            Optional<Boolean> before = readGroups(text.substring(0, gap), false, groups);
            List<Integer> tail = new ArrayList<>();
            Optional<Boolean> after = readGroups(text.substring(gap + 2), true, tail);
            // The gap stands for one group at least.
            if (before.isEmpty() || after.isEmpty() || groups.size() + tail.size() > 7) {
                return Optional.empty();
            }
            while (groups.size() + tail.size() < 8) {
                groups.add(0);
            }
            groups.addAll(tail);
            leadingZeros = before.get() || after.get();
        }
        return Optional.of(new Reading(new IpAddress(IpFamily.IPV6, half(groups, 0), half(groups, 4)), leadingZeros));
    }

    private static long half(List<Integer> groups, int from) {
        long value = 0;
        for (int group : groups.subList(from, from + 4)) {
            value = value << 16 | group;
        }
        return value;
    }

    /**
     * Adds the groups of a text without a gap; answers whether any has leading zeros that strict readers refuse, or
     * nothing if it is not a list of groups.
     */
    private static Optional<Boolean> readGroups(String text, boolean mayEndDotted, List<Integer> groups) {
        if (text.isEmpty()) {
            return Optional.of(false);
        }
        boolean leadingZeros = false;
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            if (mayEndDotted && i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
                Optional<Reading> tail = ipv4(parts[i]);
                if (tail.isEmpty()) {
                    return Optional.empty();
                }
                long value = tail.get().address().low();
                groups.add((int) (value >>> 16));
                groups.add((int) (value & 0xffff));
                leadingZeros |= tail.get().leadingZeros();
            } else {
                int group = number(parts[i], 16, 0xffff);
                if (group < 0) {
                    return Optional.empty();
                }
                leadingZeros |= parts[i].length() > 4;
                groups.add(group);
            }
        }
        return Optional.of(leadingZeros);
    }

    /** The number that ASCII digits write, or -1 if they don't or it is larger than {@code most}. */
    static int number(String digits, int radix, int most) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            int digit = c < 128 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
            if (value > most) {
                return -1;
            }
        }
        return digits.isEmpty() ? -1 : value;
    }
}
