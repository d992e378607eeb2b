package dev.netpol.policy;

import dev.netpol.policy.BadCidr.Reason;
import java.math.BigInteger;
import java.util.Optional;

/**
 * An address range as it was written: its address may have bits behind the prefix.
 *
 * @param text the text that was read
 * @param address the address in front of the slash
 * @param prefixLength the number behind it
 * @param leadingZeros whether numbers have leading zeros, which some readers take for octal and strict ones refuse
 */
public record Cidr(String text, IpAddress address, int prefixLength, boolean leadingZeros) implements CidrReading {
    private static final int MAPPED_BITS = 96;

    /** Reads a range as kube-apiserver does; what newer versions refuse besides is told by the methods below. */
    public static CidrReading read(String text) {
        return CidrDiagnosis.read(text);
    }

    public IpFamily family() {
        return address.family();
    }

    /** The first address of the range, which names the network. */
    public IpAddress first() {
        return address.firstOf(prefixLength);
    }

    public IpAddress last() {
        return address.lastOf(prefixLength);
    }

    /** The number of addresses. */
    public BigInteger size() {
        return BigInteger.ONE.shiftLeft(family().bits() - prefixLength);
    }

    /** Whether the address has bits set behind the prefix, so that it may mean the network or the single address. */
    public boolean hasHostBits() {
        return !address.equals(first());
    }

    /** Whether the address is an IPv6 one that stands for an IPv4 one. */
    public boolean isIpv4Mapped() {
        return address.isIpv4Mapped();
    }

    /** Whether this is an IPv6 range that RFC 5952 would write otherwise; bits behind the prefix don't matter. */
    public boolean isNonCanonicalIpv6() {
        return family() == IpFamily.IPV6 && !isIpv4Mapped() && !text.equals(canonicalText());
    }

    /** The range as RFC 5952 writes it, bits behind the prefix kept. */
    public String canonicalText() {
        return address + "/" + prefixLength;
    }

    /** The network in its usual form, without bits behind the prefix. */
    public String networkText() {
        return first() + "/" + prefixLength;
    }

    /** The single address as a range. */
    public String singleAddressText() {
        return address + "/" + family().bits();
    }

    /** The network as IPv4, for an IPv4-mapped one whose prefix reaches into the IPv4 part. */
    public Optional<String> ipv4Network() {
        return isIpv4Mapped() && prefixLength >= MAPPED_BITS
                ? Optional.of(first().unmapped() + "/" + (prefixLength - MAPPED_BITS))
                : Optional.empty();
    }

    /** Whether every address of the other range is in this one; the families must be the same. */
    public boolean contains(Cidr other) {
        return family() == other.family()
                && prefixLength <= other.prefixLength
                && first().equals(other.address.firstOf(prefixLength));
    }

    /**
     * Whether the other range may be excepted from this one, as kube-apiserver compares them: its network lies inside and
     * its prefix is longer. An IPv4-mapped network counts as IPv4, but its prefix length as it is written.
     */
    public boolean admitsExcept(Cidr except) {
        IpAddress network = first().unmapped();
        int bits = first().isIpv4Mapped() ? prefixLength - MAPPED_BITS : prefixLength;
        IpAddress excepted = except.first().unmapped();
        return network.family() == excepted.family()
                && excepted.firstOf(bits).equals(network)
                && prefixLength < except.prefixLength;
    }

    static CidrReading ofParts(String text, AddressReader.Reading reading, String prefix) {
        IpFamily family = reading.address().family();
        int length = AddressReader.number(prefix, 10, family.bits());
        if (length < 0) {
            Reason tooLong = family == IpFamily.IPV4 ? Reason.IPV4_PREFIX_TOO_LONG : Reason.IPV6_PREFIX_TOO_LONG;
            return BadCidr.of(tooLong, prefix);
        }
        boolean zeros = reading.leadingZeros() || prefix.length() > 1 && prefix.charAt(0) == '0';
        return new Cidr(text, reading.address(), length, zeros);
    }
}
