package dev.netpol.policy;

import java.util.Optional;

/**
 * Why a text is no address range.
 *
 * @param reason what is wrong
 * @param culprit the piece of the text that is wrong
 * @param instead the range that was probably meant
 */
public record BadCidr(Reason reason, String culprit, Optional<String> instead) implements CidrReading {

    /** What may be wrong with an address range. */
    public enum Reason {
        /** There is no text at all. */
        EMPTY,
        /** There are blanks or line ends in it. */
        BLANKS,
        /** It is a good address with nothing behind it. */
        BARE_ADDRESS,
        /** It names a first and a last address. */
        FIRST_TO_LAST,
        /** It lists several ranges. */
        SEVERAL,
        /** The address has a zone, as link-local ones do. */
        ZONE,
        /** The address stands in brackets, as in a URL. */
        BRACKETS,
        /** There is a port behind the address. */
        PORT,
        /** An octet of the address is larger than 255. */
        OCTET_TOO_LARGE,
        /** The address has fewer or more than four octets. */
        OCTET_COUNT,
        /** What stands for the address is none: a name, a wildcard. */
        NOT_AN_ADDRESS,
        /** What looks like an IPv6 address is none. */
        NOT_AN_IPV6_ADDRESS,
        /** The prefix length is written as a mask. */
        MASK,
        /** A slash with nothing behind it. */
        NO_PREFIX_LENGTH,
        /** What stands for the prefix length is no number. */
        PREFIX_LENGTH_NOT_A_NUMBER,
        /** The prefix length is larger than the address has bits: 32 for IPv4. */
        IPV4_PREFIX_TOO_LONG,
        /** The prefix length is larger than the address has bits: 128 for IPv6. */
        IPV6_PREFIX_TOO_LONG
    }

    static BadCidr of(Reason reason, String culprit) {
        return new BadCidr(reason, culprit, Optional.empty());
    }

    static BadCidr of(Reason reason, String culprit, String instead) {
        return new BadCidr(reason, culprit, Optional.of(instead));
    }
}
