package dev.netpol.lint;

import dev.netpol.policy.Manifest;
import dev.netpol.settings.RuleLevel;
import dev.netpol.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs rules. */
public final class Linter {
    private final Settings settings;
    private final Consumer<RuleFailure> failures;

    /**
     * A rule that threw.
     *
     * @param ruleId which one
     * @param cause what it threw
     */
    public record RuleFailure(String ruleId, RuntimeException cause) {}

    /**
     * @param settings which rules run, and how grave their findings are
     * @param failures told of a rule that throws; the other rules still run
     */
    public Linter(Settings settings, Consumer<RuleFailure> failures) {
        this.settings = settings;
        this.failures = failures;
    }

    public Settings settings() {
        return settings;
    }

    /** Runs the rules, in order, over a subject that stands in a manifest. */
    public <S> void run(
            List<? extends Rule<? super S>> rules, S subject, Manifest manifest, Consumer<Diagnostic> sink) {
        for (Rule<? super S> rule : rules) {
            if (Optional.ofNullable(settings.rules().get(rule.id())).equals(Optional.of(RuleLevel.OFF))) {
                continue;
            }
            try {
                rule.check(subject, new Reporter(rule, manifest, settings, sink));
            } catch (RuntimeException e) {
                failures.accept(new RuleFailure(rule.id(), e));
            }
        }
    }
}
