package dev.netpol.yaml;

import java.util.Map;
import java.util.Optional;

/** Reads as Kubernetes does: where the parser differs from it, the parser is shown other characters and asked again. */
final class KubernetesReader {
    private static final int MOST_ATTEMPTS = 40;

    private int budget;

    /** @param budget how many characters may be read in all; the first reading of a text is always granted */
    KubernetesReader(int budget) {
        this.budget = budget;
    }

    /**
     * A reading, with the text that it is of.
     *
     * @param text what the parser was shown in the end
     * @param reading what became of it
     */
    record Result(ParserText text, Reading reading) {
        /** How far the parser got; the end of the text if it got through. */
        int reach() {
            return reading.failure().map(ParseFailure::problemAt).orElse(Integer.MAX_VALUE);
        }
    }

    boolean canAfford(ParserText text) {
        return budget >= text.length();
    }

    Result read(ParserText text) {
        Result result = attempt(text);
        for (int i = 0; i < MOST_ATTEMPTS && canAfford(text); i++) {
            Optional<Result> better = better(result);
            if (better.isEmpty()) {
                break;
            }
            result = better.get();
        }
        return result;
    }

    private Optional<Result> better(Result result) {
        Map<Integer, Character> disguises = result.reading.disguises();
        if (!disguises.isEmpty()) {
            StringBuilder shown = new StringBuilder(result.text.text());
            disguises.forEach(shown::setCharAt);
            return Optional.of(attempt(result.text.disguise(shown.toString())));
        }
        return result.reading
                .failure()
                .flatMap(failure -> Reconciliation.of(result.text, failure)
                        .filter(shown -> !shown.text().equals(result.text.text()))
                        .map(this::attempt)
                        .filter(next -> next.reach() >= failure.problemAt())
                        .filter(next -> Reconciliation.isConfirmed(failure, result.text, next)));
    }

    private Result attempt(ParserText text) {
        budget -= text.length();
        return new Result(text, TreeReader.read(text));
    }
}
