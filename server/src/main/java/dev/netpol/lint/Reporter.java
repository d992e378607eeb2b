package dev.netpol.lint;

import dev.netpol.lint.Diagnostic.Related;
import dev.netpol.message.Message;
import dev.netpol.policy.Manifest;
import dev.netpol.settings.KubernetesVersion;
import dev.netpol.settings.RuleLevel;
import dev.netpol.settings.Settings;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextRange;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes what one rule finds in one manifest.
 *
 * <p>Findings about text that depends on a template or stands on a broken line are dropped here, so that no rule has to
 * think of it: {@link #report} asks whether the place itself is certain, {@link #reportMissing} whether the manifest is
 * all there is.
 */
public final class Reporter {
    private final Rule<?> rule;
    private final Manifest manifest;
    private final Settings settings;
    private final Consumer<Diagnostic> sink;

    Reporter(Rule<?> rule, Manifest manifest, Settings settings, Consumer<Diagnostic> sink) {
        this.rule = rule;
        this.manifest = manifest;
        this.settings = settings;
        this.sink = sink;
    }

    public KubernetesVersion kubernetesVersion() {
        return settings.kubernetesVersion();
    }

    /** Whether what stands in the range is surely what Kubernetes will see there; to be asked before places are compared. */
    public boolean isCertain(TextRange range) {
        return manifest.isCertain(range);
    }

    /** Something is wrong with what is written here. */
    public void report(TextRange range, Message message, Related... related) {
        report(rule.severity(), range, message, related);
    }

    public void report(Severity severity, TextRange range, Message message, Related... related) {
        if (!isCertain(range)) {
            return;
        }
        for (Related other : related) {
            if (!isCertain(other.range())) {
                return;
            }
        }
        accept(severity, range, message, List.of(related));
    }

    /** What is written here can't be read at all. */
    public void reportUnreadable(TextRange range, Message message) {
        accept(rule.severity(), range, message, List.of());
    }

    /** Something is lacking below or beside what is written here. */
    public void reportMissing(TextRange range, Message message, Related... related) {
        if (manifest.isWhole()) {
            report(range, message, related);
        }
    }

    /** A key or value has no business in its surroundings, which must be certain, {@code surroundings} being their range. */
    public void reportMisplaced(TextRange surroundings, TextRange range, Message message, Related... related) {
        if (manifest.document().errors().isEmpty() && isCertain(surroundings)) {
            report(range, message, related);
        }
    }

    private void accept(Severity severity, TextRange range, Message message, List<Related> related) {
        RuleLevel level = settings.rules().getOrDefault(rule.id(), RuleLevel.of(severity));
        level.severity().ifPresent(graded -> sink.accept(new Diagnostic(rule.id(), graded, message, range, related)));
    }
}
