package dev.netpol.ide;

import dev.netpol.dialect.Dialect;
import dev.netpol.dialect.Dialects;
import dev.netpol.lint.Diagnostic;
import dev.netpol.lint.Linter;
import dev.netpol.policy.ListIdentity;
import dev.netpol.policy.Manifest;
import dev.netpol.policy.Manifests;
import dev.netpol.settings.Settings;
import dev.netpol.yaml.PartKind;
import dev.netpol.yaml.YamlFile;
import dev.netpol.yaml.YamlPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong in a file, keeping what was found in parts that did not change. */
final class Diagnostics {
    private final Dialects dialects;
    private final Consumer<Linter.RuleFailure> failures;

    Diagnostics(Dialects dialects, Consumer<Linter.RuleFailure> failures) {
        this.dialects = dialects;
        this.failures = failures;
    }

    /**
     * Judges a file.
     *
     * @param previous an earlier result for the same file, of which unchanged parts are kept
     * @param cancelled asked between parts
     * @return the result; if it was cancelled, what was found until then, good for no more than being the next previous one
     */
    FileDiagnostics analyse(
            YamlFile file, Settings settings, Optional<FileDiagnostics> previous, BooleanSupplier cancelled) {
        KnownResults known =
                KnownResults.of(file, previous.filter(p -> p.settings().equals(settings)));
        Linter linter = new Linter(settings, failures);
        List<YamlPart> parts = file.parts();
        @Nullable PartResult[] results = new PartResult[parts.size()];
        boolean followsOurs = false;
        int at = 0;
        while (at < results.length) {
            if (cancelled.getAsBoolean()) {
                return partial(file, settings, known, results);
            }
            int end = documentEnd(parts, at);
            if (parts.get(at).kind() == PartKind.LIST_HEAD) {
                followsOurs = list(parts, at, end, followsOurs, known, linter, results, cancelled);
            } else {
                PartResult.Context context = new PartResult.Context(Optional.empty(), followsOurs);
                results[at] = result(parts.get(at), at, context, known, linter);
                followsOurs = results[at].ours();
            }
            at = end;
        }
        return cancelled.getAsBoolean()
                ? partial(file, settings, known, results)
                : new FileDiagnostics(file, settings, results, true);
    }

    /** Keeps the earlier results of the parts that were not reached, so that each attempt goes on from the last one. */
    private static FileDiagnostics partial(
            YamlFile file, Settings settings, KnownResults known, @Nullable PartResult[] results) {
        for (int i = 0; i < results.length; i++) {
            if (results[i] == null) {
                results[i] = known.of(i).orElse(null);
            }
        }
        return new FileDiagnostics(file, settings, results, false);
    }

    /** Judges the pieces of one list; answers whether any item is some dialect's. */
    private boolean list(
            List<YamlPart> parts,
            int head,
            int end,
            boolean followsOurs,
            KnownResults known,
            Linter linter,
            @Nullable PartResult[] results,
            BooleanSupplier cancelled) {
        boolean hasTail = parts.get(end - 1).kind() == PartKind.LIST_TAIL;
        ListIdentity identity = Manifests.listIdentity(
                parts.get(head).document(),
                hasTail ? Optional.of(parts.get(end - 1).document()) : Optional.empty());
        PartResult.Context itemContext = new PartResult.Context(Optional.of(identity), false);
        boolean ours = false;
        for (int i = head + 1; i < end && !cancelled.getAsBoolean(); i++) {
            if (parts.get(i).kind() == PartKind.LIST_ITEM) {
                results[i] = result(parts.get(i), i, itemContext, known, linter);
                ours |= results[i].ours();
            }
        }
        results[head] = result(
                parts.get(head), head, new PartResult.Context(itemContext.list(), followsOurs || ours), known, linter);
        if (hasTail) {
            results[end - 1] = result(
                    parts.get(end - 1), end - 1, new PartResult.Context(itemContext.list(), ours), known, linter);
        }
        return ours;
    }

    private PartResult result(YamlPart part, int index, PartResult.Context context, KnownResults known, Linter linter) {
        Optional<PartResult> kept = known.of(index)
                .filter(result -> result.part() == part && result.context().equals(context));
        return kept.orElseGet(() -> judge(part, context, linter));
    }

    private PartResult judge(YamlPart part, PartResult.Context context, Linter linter) {
        // Aliased text is judged where each alias leads to it, but said only once.
        Set<Diagnostic> found = new LinkedHashSet<>();
        boolean ours = false;
        for (Manifest manifest : Manifests.of(part, context.list())) {
            Optional<Dialect> dialect = dialects.of(manifest);
            if (dialect.isPresent()) {
                ours = true;
                dialect.get().check(manifest, linter, found::add);
            }
        }
        found.addAll(PartChecks.check(part, ours, context, linter));
        List<Diagnostic> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt((Diagnostic d) -> d.range().start())
                .thenComparing(Diagnostic::severity)
                .thenComparing(Diagnostic::ruleId));
        return new PartResult(part, context, ours, List.copyOf(ordered));
    }

    private static int documentEnd(List<YamlPart> parts, int start) {
        int end = start + 1;
        while (end < parts.size()
                && (parts.get(end).kind() == PartKind.LIST_ITEM
                        || parts.get(end).kind() == PartKind.LIST_TAIL)) {
            end++;
        }
        return end;
    }
}
