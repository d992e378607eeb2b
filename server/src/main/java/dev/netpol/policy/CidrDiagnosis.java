package dev.netpol.policy;

import dev.netpol.policy.BadCidr.Reason;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an address range, or finds out what keeps a text from being one. */
final class CidrDiagnosis {
    private static final Pattern PORT = Pattern.compile("([0-9.]+):([0-9]+)|\\[([0-9a-fA-F:.]+)]:([0-9]+)");
    private static final Pattern OCTETS = Pattern.compile("[0-9]+(\\.[0-9]+)*\\.?");

    private CidrDiagnosis() {}

    static CidrReading read(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            String prefix = text.substring(slash + 1);
            Optional<AddressReader.Reading> address = AddressReader.read(text.substring(0, slash));
            if (address.isPresent() && isDigits(prefix)) {
                return Cidr.ofParts(text, address.get(), prefix);
            }
        }
        return diagnose(text, slash);
    }

    private static BadCidr diagnose(String text, int slash) {
        if (text.isEmpty()) {
            return BadCidr.of(Reason.EMPTY, "");
        }
        if (text.codePoints().anyMatch(CidrDiagnosis::isBlank)) {
            return withoutBlanks(text);
        }
        if (text.indexOf(',') >= 0 || text.indexOf(';') >= 0) {
            return BadCidr.of(Reason.SEVERAL, text);
        }
        int hyphen = text.indexOf('-');
        if (hyphen > 0
                && AddressReader.read(withoutPrefix(text.substring(0, hyphen))).isPresent()
                && AddressReader.read(withoutPrefix(text.substring(hyphen + 1))).isPresent()) {
            return BadCidr.of(Reason.FIRST_TO_LAST, text);
        }
        String host = slash < 0 ? text : text.substring(0, slash);
        Optional<AddressReader.Reading> address = AddressReader.read(host);
        if (address.isEmpty()) {
            return badAddress(host, slash < 0 ? "" : text.substring(slash));
        }
        if (slash < 0) {
            return BadCidr.of(Reason.BARE_ADDRESS, text, single(address.get().address()));
        }
        return badPrefix(address.get().address(), text.substring(slash + 1));
    }

    private static BadCidr withoutBlanks(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(c -> !isBlank(c)).forEach(kept::appendCodePoint);
        String compact = kept.toString();
        return suggesting(Reason.BLANKS, text, compact);
    }

    private static BadCidr badAddress(String host, String rest) {
        int zone = host.indexOf('%');
        if (zone >= 0) {
            return suggesting(Reason.ZONE, host.substring(zone), host.substring(0, zone) + rest);
        }
        Matcher port = PORT.matcher(host);
        if (port.matches()) {
            String address = port.group(1) != null ? port.group(1) : port.group(3);
            String number = port.group(2) != null ? port.group(2) : port.group(4);
            if (AddressReader.read(address).isPresent()) {
                return suggesting(Reason.PORT, number, rest.isEmpty() ? single(address) : address + rest);
            }
        }
        if (host.startsWith("[") && host.endsWith("]")) {
            String inside = host.substring(1, host.length() - 1);
            return suggesting(Reason.BRACKETS, host, rest.isEmpty() ? single(inside) : inside + rest);
        }
        if (host.indexOf(':') >= 0) {
            return BadCidr.of(Reason.NOT_AN_IPV6_ADDRESS, host);
        }
        return OCTETS.matcher(host).matches() ? badOctets(host, rest) : BadCidr.of(Reason.NOT_AN_ADDRESS, host);
    }

    private static BadCidr badOctets(String host, String rest) {
        String[] octets = host.split("\\.");
        for (String octet : octets) {
            if (AddressReader.number(octet, 10, 255) < 0) {
                return BadCidr.of(Reason.OCTET_TOO_LARGE, octet);
            }
        }
        if (octets.length > 4) {
            return BadCidr.of(Reason.OCTET_COUNT, host);
        }
        String padded = String.join(".", octets) + ".0".repeat(4 - octets.length);
        String prefix = rest.isEmpty() ? "/" + octets.length * 8 : rest;
        return suggesting(Reason.OCTET_COUNT, host, padded + prefix);
    }

    private static BadCidr badPrefix(IpAddress address, String prefix) {
        if (prefix.isEmpty()) {
            return BadCidr.of(Reason.NO_PREFIX_LENGTH, "", single(address));
        }
        return AddressReader.read(prefix)
                .map(mask -> maskLength(mask.address())
                        .map(length -> BadCidr.of(Reason.MASK, prefix, address.firstOf(length) + "/" + length))
                        .orElseGet(() -> BadCidr.of(Reason.MASK, prefix)))
                .orElseGet(() -> BadCidr.of(Reason.PREFIX_LENGTH_NOT_A_NUMBER, prefix));
    }

    /** The prefix length that a mask writes; nothing for a mask with holes. */
    private static Optional<Integer> maskLength(IpAddress mask) {
        int bits = mask.family().bits();
        IpAddress all = new IpAddress(mask.family(), 0, 0).lastOf(0);
        for (int length = 0; length <= bits; length++) {
            if (all.firstOf(length).equals(mask)) {
                return Optional.of(length);
            }
        }
        return Optional.empty();
    }

    private static BadCidr suggesting(Reason reason, String culprit, String candidate) {
        return read(candidate) instanceof Cidr ? BadCidr.of(reason, culprit, candidate) : BadCidr.of(reason, culprit);
    }

    private static String single(IpAddress address) {
        return address + "/" + address.family().bits();
    }

    private static String single(String address) {
        return AddressReader.read(address)
                .map(reading -> single(reading.address()))
                .orElse(address);
    }

    private static String withoutPrefix(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? text : text.substring(0, slash);
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}
