package dev.netpol.lint;

import dev.netpol.lint.Diagnostic.Detail;
import dev.netpol.lint.Diagnostic.Fix;
import dev.netpol.lint.Diagnostic.Related;
import dev.netpol.message.Message;
import dev.netpol.policy.Manifest;
import dev.netpol.settings.KubernetesVersion;
import dev.netpol.settings.RuleLevel;
import dev.netpol.settings.Settings;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextEdit;
import dev.netpol.text.TextRange;
import dev.netpol.yaml.ScalarText;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
    public void report(TextRange range, Message message, Detail... details) {
        report(rule.severity(), range, message, details);
    }

    public void report(Severity severity, TextRange range, Message message, Detail... details) {
        if (!isCertain(range)) {
            return;
        }
        List<Related> related = only(Related.class, details);
        if (!related.stream().allMatch(other -> isCertain(other.range()))) {
            return;
        }
        List<Fix> fixes = only(Fix.class, details).stream()
                .filter(fix -> fix.edits().stream().allMatch(edit -> isCertain(edit.range())))
                .toList();
        accept(severity, range, message, related, fixes);
    }

    /** What is written here can't be read at all. */
    public void reportUnreadable(TextRange range, Message message) {
        accept(rule.severity(), range, message, List.of(), List.of());
    }

    /** Something is lacking below or beside what is written here. */
    public void reportMissing(TextRange range, Message message, Detail... details) {
        if (manifest.isWhole()) {
            report(range, message, details);
        }
    }

    /** A key or value has no business in its surroundings, which must be certain, {@code surroundings} being their range. */
    public void reportMisplaced(TextRange surroundings, TextRange range, Message message, Detail... details) {
        if (manifest.document().errors().isEmpty() && isCertain(surroundings)) {
            report(range, message, details);
        }
    }

    /** The fix that writes another value in the place of a scalar, in the same quotes. */
    public Fix instead(TextRange scalar, String value) {
        return new Fix(Fixes.WRITE.with(value), List.of(Fixes.scalar(manifest.document(), scalar, value)), false);
    }

    /** {@link #instead}, where nothing else can be meant. */
    public Fix surely(TextRange scalar, String value) {
        return new Fix(Fixes.WRITE.with(value), List.of(Fixes.scalar(manifest.document(), scalar, value)), true);
    }

    /** The fix that writes this very text in the place of a scalar. */
    public Fix literally(TextRange scalar, String yaml) {
        return new Fix(Fixes.WRITE.with(yaml), List.of(new TextEdit(scalar, yaml)), true);
    }

    /** The fix that puts a scalar in quotes. */
    public Fix quoted(TextRange scalar, String value) {
        return literally(scalar, ScalarText.quoted(value, '"'));
    }

    private static <T extends Detail> List<T> only(Class<T> type, Detail... details) {
        return Stream.of(details).filter(type::isInstance).map(type::cast).toList();
    }

    private void accept(Severity severity, TextRange range, Message message, List<Related> related, List<Fix> fixes) {
        RuleLevel level = settings.rules().getOrDefault(rule.id(), RuleLevel.of(severity));
        level.severity()
                .ifPresent(graded -> sink.accept(new Diagnostic(rule.id(), graded, message, range, related, fixes)));
    }
}
