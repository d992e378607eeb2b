package dev.netpol.ide;

import dev.netpol.dialect.Dialect;
import dev.netpol.dialect.Dialects;
import dev.netpol.dialect.kubernetes.KubernetesDialect;
import dev.netpol.lint.Linter;
import dev.netpol.lint.Rule;
import dev.netpol.settings.Settings;
import dev.netpol.yaml.YamlFile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Everything that an editor or the command line can ask, over immutable snapshots. Safe for use by several threads. */
public final class LanguageService {
    private final Dialects dialects = new Dialects(List.of(new KubernetesDialect()));
    private final Diagnostics diagnostics;

    /** @param failures told of a rule that throws; it is skipped, the others still run */
    public LanguageService(Consumer<Linter.RuleFailure> failures) {
        this.diagnostics = new Diagnostics(dialects, failures);
    }

    /** Judges a file. */
    public FileDiagnostics diagnostics(YamlFile file, Settings settings) {
        return diagnostics.analyse(file, settings, Optional.empty(), () -> false);
    }

    /**
     * Judges a new state of a file.
     *
     * @param previous an earlier result for the same file, of which unchanged parts are kept
     * @param cancelled asked between parts
     * @return the result, which is not complete if it was cancelled; either may be the next previous one
     */
    public FileDiagnostics diagnostics(
            YamlFile file, Settings settings, Optional<FileDiagnostics> previous, BooleanSupplier cancelled) {
        return diagnostics.analyse(file, settings, previous, cancelled);
    }

    /** All rules, in alphabetical order of their ids. */
    public List<Rule<?>> rules() {
        return Stream.concat(
                        PartChecks.rules().stream(),
                        dialects.all().stream().map(Dialect::rules).flatMap(List::stream))
                .sorted(Comparator.comparing((Rule<?> rule) -> rule.id()))
                .toList();
    }
}
