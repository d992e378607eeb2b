package dev.netpol.dialect.kubernetes;

import dev.netpol.policy.Cidr;
import dev.netpol.text.TextRange;
import java.util.Optional;

/**
 * A range of addresses at its place.
 *
 * @param cidr the range
 * @param range where it stands
 */
public record WrittenCidr(Cidr cidr, TextRange range) {

    /** The range that a string writes; nothing if it can't be read. */
    public static Optional<WrittenCidr> of(StringValue written) {
        return Cidr.read(written.text()) instanceof Cidr cidr
                ? Optional.of(new WrittenCidr(cidr, written.range()))
                : Optional.empty();
    }
}
