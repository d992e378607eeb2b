package dev.netpol.dialect.kubernetes;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A string where a port stands, which to the API is a name whatever it looks like.
 *
 * @param written the string
 */
public record PortText(StringValue written) {
    private static final Pattern NUMBER = Pattern.compile("\\s*([0-9]+)\\s*");
    private static final Pattern RANGE = Pattern.compile("\\s*([0-9]+)\\s*(?:-|–|:|\\.\\.)\\s*([0-9]+)\\s*");

    /**
     * Ports in a row.
     *
     * @param first its first port
     * @param last its last port
     */
    public record Range(BigInteger first, BigInteger last) {}

    /** The number that it writes. */
    public Optional<BigInteger> number() {
        Matcher number = NUMBER.matcher(written.text());
        return number.matches() ? Optional.of(new BigInteger(number.group(1))) : Optional.empty();
    }

    /** The range of numbers that it writes. */
    public Optional<Range> range() {
        Matcher range = RANGE.matcher(written.text());
        return range.matches()
                ? Optional.of(new Range(new BigInteger(range.group(1)), new BigInteger(range.group(2))))
                : Optional.empty();
    }

    /** Whether it is meant as a name, for all one can tell. */
    public boolean isName() {
        return !written.text().isBlank() && number().isEmpty() && range().isEmpty();
    }
}
