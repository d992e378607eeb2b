package dev.netpol.yaml;

import dev.netpol.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads a part: hides template actions, parses, and where that fails repairs a line and goes on. */
final class DocumentParser {
    private static final int MOST_REPAIRS = 8;
    // Characters that all attempts on one part may parse together, so that a broken giant costs one attempt more, not
    // fifty.
    private static final int REPAIR_BUDGET = 4_000_000;

    private final TemplateMask mask;
    private final List<SyntaxError> errors = new ArrayList<>();
    private final List<TextRange> uncertain = new ArrayList<>();
    private Repair.Text text;
    private TreeReader.Reading reading;
    private int budget = REPAIR_BUDGET;

    private DocumentParser(String source) {
        this.mask = TemplateMask.of(source);
        this.text = new Repair.Text(mask.text(), new int[0]);
        this.reading = read(text);
    }

    /** Never fails: what can't be read is a syntax error of the result. */
    static YamlDocument parse(String source) {
        return new DocumentParser(source).parse();
    }

    private YamlDocument parse() {
        for (int i = 0; i < MOST_REPAIRS && reading.failure().isPresent(); i++) {
            TreeReader.Failure failure = reading.failure().get();
            Optional<Attempt> best = bestRepair(failure);
            TextRange blamed = best.map(attempt -> attempt.repair.blamed())
                    .orElseGet(() -> Repair.lineContent(text.text(), failure.problemAt()));
            report(failure, blamed);
            if (best.isEmpty()) {
                break;
            }
            text = best.get().repair.text();
            reading = best.get().reading;
        }
        errors.addAll(reading.errors());
        errors.sort(Comparator.comparingInt(error -> error.range().start()));
        uncertain.addAll(mask.actions());
        uncertain.sort(Comparator.comparingInt(TextRange::start));
        // In a template a syntax error may be the template's doing, so it is not called one.
        return new YamlDocument(
                reading.root(),
                mask.isTemplate() ? List.of() : List.copyOf(errors),
                mask.isTemplate(),
                List.copyOf(uncertain));
    }

    private void report(TreeReader.Failure failure, TextRange blamedInText) {
        OffsetMap offsets = text.offsets();
        TextRange blamed = new TextRange(
                offsets.withoutInserted(blamedInText.start()), offsets.withoutInserted(blamedInText.end()));
        uncertain.add(blamed);
        if (errors.stream().noneMatch(error -> error.range().equals(blamed))) {
            errors.add(new SyntaxError(SyntaxMessages.of(failure), blamed));
        }
    }

    private record Attempt(Repair repair, TreeReader.Reading reading) {
        /** How far the parser got; the end of the text if it got through. */
        int reach() {
            return reading.failure().map(TreeReader.Failure::problemAt).orElse(Integer.MAX_VALUE);
        }
    }

    private Optional<Attempt> bestRepair(TreeReader.Failure failure) {
        Attempt best = null;
        for (Repair repair : Repair.candidates(text, failure)) {
            if (budget < text.text().length()) {
                break;
            }
            Attempt attempt = new Attempt(repair, read(repair.text()));
            if (best == null || attempt.reach() > best.reach()) {
                best = attempt;
            }
            if (best.reach() == Integer.MAX_VALUE) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    private TreeReader.Reading read(Repair.Text candidate) {
        budget -= candidate.text().length();
        return TreeReader.read(candidate.text(), candidate.offsets());
    }
}
