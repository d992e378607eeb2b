package dev.netpol.dialect.kubernetes;

import dev.netpol.policy.Cidr;
import dev.netpol.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A range of addresses, less some ranges inside it.
 *
 * @param keyRange where its key stands
 * @param fields its fields
 */
public record IpBlock(TextRange keyRange, Fields fields) {
    /** The fields that an ipBlock has. */
    public static final Set<String> FIELDS = Set.of("cidr", "except");

    /** The range as it is written; nothing where it is left out, null, empty or no string. */
    public Optional<StringValue> cidr() {
        return fields.string("cidr").filter(cidr -> !cidr.isEmpty());
    }

    public List<StringValue> excepts() {
        return fields.strings("except");
    }

    /** The ranges that are looked at and can be read. */
    public Stream<WrittenCidr> readableRanges() {
        return ranges().flatMap(range -> WrittenCidr.of(range).stream());
    }

    /** All ranges that are looked at: none if there is no cidr to begin with, only cidr if it can't be read. */
    public Stream<StringValue> ranges() {
        return cidr().stream()
                .flatMap(cidr -> Cidr.read(cidr.text()) instanceof Cidr
                        ? Stream.concat(Stream.of(cidr), excepts().stream())
                        : Stream.of(cidr));
    }
}
