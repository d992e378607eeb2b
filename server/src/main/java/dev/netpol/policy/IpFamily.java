package dev.netpol.policy;

/** The two kinds of IP address. */
public enum IpFamily {
    IPV4(32, "IPv4"),
    IPV6(128, "IPv6");

    private final int bits;
    private final String label;

    IpFamily(int bits, String label) {
        this.bits = bits;
        this.label = label;
    }

    /** The bits of an address, which is the longest prefix length. */
    public int bits() {
        return bits;
    }

    @Override
    public String toString() {
        return label;
    }
}
