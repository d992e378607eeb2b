package dev.netpol.ide;

import dev.netpol.yaml.YamlFile;
import dev.netpol.yaml.YamlPart;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Results of an earlier state of a file, by the index that their parts have now. */
final class KnownResults {
    private final @Nullable PartResult[] earlier;
    private final int unchangedBefore;
    private final int unchangedFrom;
    private final int shift;

    private KnownResults(@Nullable PartResult[] earlier, int unchangedBefore, int unchangedFrom, int shift) {
        this.earlier = earlier;
        this.unchangedBefore = unchangedBefore;
        this.unchangedFrom = unchangedFrom;
        this.shift = shift;
    }

    static KnownResults of(YamlFile now, Optional<FileDiagnostics> previous) {
        if (previous.isEmpty()) {
            return new KnownResults(new PartResult[0], 0, Integer.MAX_VALUE, 0);
        }
        @Nullable PartResult[] earlier = previous.get().results();
        List<YamlPart> earlierParts = previous.get().file().parts();
        List<YamlPart> parts = now.parts();
        int shared = Math.min(earlier.length, parts.size());
        int before = 0;
        while (before < shared && earlierParts.get(before) == parts.get(before)) {
            before++;
        }
        int after = 0;
        while (after < shared - before
                && earlierParts.get(earlier.length - 1 - after) == parts.get(parts.size() - 1 - after)) {
            after++;
        }
        return new KnownResults(earlier, before, parts.size() - after, earlier.length - parts.size());
    }

    /** The earlier result of the part that has this index now; empty for a part that is new or was not reached. */
    Optional<PartResult> of(int index) {
        if (index < unchangedBefore) {
            return Optional.ofNullable(earlier[index]);
        }
        return index >= unchangedFrom ? Optional.ofNullable(earlier[index + shift]) : Optional.empty();
    }
}
