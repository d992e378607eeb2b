package dev.netpol.yaml;

import dev.netpol.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a part: hides template actions, parses, and where that fails repairs a line and goes on. */
final class DocumentParser {
    private static final int MOST_REPAIRS = 8;
    // Characters that all attempts on one part may parse together, so that a broken giant costs one attempt more, not
    // fifty.
    private static final int REPAIR_BUDGET = 4_000_000;

    private final TemplateMask mask;
    private final String source;
    private final KubernetesReader reader = new KubernetesReader(REPAIR_BUDGET);
    /** By where they start; they do not overlap. */
    private final TreeMap<Integer, SyntaxError> errors = new TreeMap<>();

    private final List<TextRange> uncertain = new ArrayList<>();
    private KubernetesReader.Result result;

    private DocumentParser(String text) {
        this.mask = TemplateMask.of(text);
        this.source = Reconciliation.ordinaryLineBreaks(Separators.readable(mask.text()));
        this.result = reader.read(ParserText.of(source));
    }

    /** Never fails: what can't be read is a syntax error of the result. */
    static YamlDocument parse(String text) {
        return new DocumentParser(text).document(text);
    }

    private YamlDocument document(String text) {
        for (int i = 0; i < MOST_REPAIRS; i++) {
            Optional<ParseFailure> failure = result.reading().failure();
            if (failure.isEmpty()) {
                break;
            }
            Optional<Attempt> best = bestRepair(failure.get());
            report(failure.get(), best.map(attempt -> attempt.repair.blamed()));
            if (best.isEmpty()) {
                break;
            }
            result = best.get().result;
        }
        result.reading().errors().forEach(this::add);
        uncertain.addAll(result.reading().skipped());
        uncertain.addAll(mask.actions());
        addPlaceholders();
        // In a template a syntax error may be the template's doing, so it is not called one.
        return new YamlDocument(
                text,
                result.reading().root(),
                mask.isTemplate() ? List.of() : List.copyOf(errors.values()),
                mask.isTemplate(),
                withoutOverlaps(uncertain));
    }

    /** Ranges in order, those that overlap as one: a line that was repaired may hold template actions. */
    private static List<TextRange> withoutOverlaps(List<TextRange> ranges) {
        List<TextRange> merged = new ArrayList<>();
        List<TextRange> ordered = ranges.stream()
                .sorted(Comparator.comparingInt(TextRange::start))
                .toList();
        for (TextRange range : ordered) {
            int last = merged.size() - 1;
            if (last >= 0 && range.start() <= merged.get(last).end()) {
                int end = Math.max(merged.get(last).end(), range.end());
                merged.set(last, new TextRange(merged.get(last).start(), end));
            } else {
                merged.add(range);
            }
        }
        return List.copyOf(merged);
    }

    /** Names in braces behind a dollar, which envsubst, Flux and others replace before Kubernetes sees the text. */
    private void addPlaceholders() {
        int at = source.indexOf("${");
        while (at >= 0) {
            int end = source.indexOf('}', at);
            if (end < 0) {
                return;
            }
            uncertain.add(new TextRange(at, end + 1));
            at = source.indexOf("${", end);
        }
    }

    private void report(ParseFailure failure, Optional<TextRange> blamedInText) {
        OffsetMap offsets = result.text().offsets();
        ParseFailure original = new ParseFailure(
                failure.problem(),
                failure.context(),
                offsets.withoutInserted(failure.problemAt()),
                failure.contextAt() < 0 ? -1 : offsets.withoutInserted(failure.contextAt()),
                failure.suspectAt() < 0 ? -1 : offsets.withoutInserted(failure.suspectAt()));
        TextRange blamed = blamedInText
                .map(range ->
                        new TextRange(offsets.withoutInserted(range.start()), offsets.withoutInserted(range.end())))
                .orElseGet(() -> Repair.lineContent(source, original.problemAt()));
        uncertain.add(blamed);
        add(SyntaxMistake.of(source, original, blamed));
    }

    /** One mistake is said once, however many parts of the reading stumble over it. */
    private void add(SyntaxError error) {
        Map.Entry<Integer, SyntaxError> before = errors.floorEntry(error.range().start());
        Map.Entry<Integer, SyntaxError> behind =
                errors.ceilingEntry(error.range().start());
        boolean known = Stream.of(before, behind)
                .anyMatch(neighbour -> neighbour != null
                        && (neighbour.getKey() == error.range().start()
                                || neighbour.getValue().range().overlaps(error.range())));
        if (!known) {
            errors.put(error.range().start(), error);
        }
    }

    private record Attempt(Repair repair, KubernetesReader.Result result) {}

    private Optional<Attempt> bestRepair(ParseFailure failure) {
        Attempt best = null;
        for (Repair repair : Repair.candidates(result.text().undisguised(), failure)) {
            if (!reader.canAfford(result.text())) {
                break;
            }
            Attempt attempt = new Attempt(repair, reader.read(repair.text()));
            if (best == null || attempt.result.reach() > best.result.reach()) {
                best = attempt;
            }
            if (best.result.reach() == Integer.MAX_VALUE) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }
}
