package dev.netpol.policy;

/**
 * An IP address.
 *
 * @param family its kind
 * @param high the upper 64 bits of an IPv6 address; 0 for IPv4
 * @param low the lower 64 bits of an IPv6 address; an IPv4 address in the lower 32
 */
public record IpAddress(IpFamily family, long high, long low) implements Comparable<IpAddress> {
    private static final long MAPPED_PREFIX = 0xffffL << 32;
    private static final long IPV4_MASK = 0xffff_ffffL;

    /** Whether this is an IPv6 address that stands for an IPv4 one: {@code ::ffff:0:0/96}. */
    public boolean isIpv4Mapped() {
        return family == IpFamily.IPV6 && high == 0 && (low & ~IPV4_MASK) == MAPPED_PREFIX;
    }

    /** The IPv4 address that an IPv4-mapped one stands for; any other address itself. */
    public IpAddress unmapped() {
        return isIpv4Mapped() ? new IpAddress(IpFamily.IPV4, 0, low & IPV4_MASK) : this;
    }

    /** The address with all bits behind the prefix cleared. */
    public IpAddress firstOf(int prefixLength) {
        return new IpAddress(family, high & highMask(prefixLength), low & lowMask(prefixLength));
    }

    /** The address with all bits behind the prefix set. */
    public IpAddress lastOf(int prefixLength) {
        long all = family == IpFamily.IPV4 ? IPV4_MASK : -1L;
        long highAll = family == IpFamily.IPV4 ? 0 : -1L;
        return new IpAddress(family, high | (~highMask(prefixLength) & highAll), low | (~lowMask(prefixLength) & all));
    }

    private long highMask(int prefixLength) {
        return family == IpFamily.IPV4 ? 0 : upperBits(Math.min(prefixLength, 64));
    }

    private long lowMask(int prefixLength) {
        return family == IpFamily.IPV4
                ? upperBits(prefixLength + 32) & IPV4_MASK
                : upperBits(Math.max(prefixLength - 64, 0));
    }

    private static long upperBits(int count) {
        // A shift by 64 would shift by nothing.
        return count == 0 ? 0 : -1L << (64 - count);
    }

    /** The address as RFC 5952 has it; an IPv4-mapped one with a dotted tail. */
    @Override
    public String toString() {
        if (family == IpFamily.IPV4) {
            return dotted();
        }
        return isIpv4Mapped() ? "::ffff:" + unmapped().dotted() : groups();
    }

    private String dotted() {
        return (low >>> 24) + "." + (low >>> 16 & 0xff) + "." + (low >>> 8 & 0xff) + "." + (low & 0xff);
    }

    private String groups() {
        int start = 0;
        int length = 0;
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && group(end) == 0) {
                end++;
            }
            if (end - i > length) {
                start = i;
                length = end - i;
            }
        }
        // A single group of zeros is written out.
        return length < 2 ? groups(0, 8) : groups(0, start) + "::" + groups(start + length, 8);
    }

    private String groups(int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            out.append(i == from ? "" : ":").append(Integer.toHexString(group(i)));
        }
        return out.toString();
    }

    private int group(int index) {
        long half = index < 4 ? high : low;
        return (int) (half >>> (3 - index % 4) * 16) & 0xffff;
    }

    /** IPv4 comes before IPv6; within a family the numbers decide. */
    @Override
    public int compareTo(IpAddress other) {
        if (family != other.family) {
            return family.compareTo(other.family);
        }
        return high != other.high ? Long.compareUnsigned(high, other.high) : Long.compareUnsigned(low, other.low);
    }
}
