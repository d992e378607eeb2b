package dev.netpol.ide;

import dev.netpol.ide.LocatedDiagnostic.RelatedPlace;
import dev.netpol.lint.Diagnostic;
import dev.netpol.lint.Diagnostic.Fix;
import dev.netpol.settings.Settings;
import dev.netpol.settings.Severity;
import dev.netpol.text.Position;
import dev.netpol.text.TextEdit;
import dev.netpol.text.TextRange;
import dev.netpol.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was found in one state of a file. */
public final class FileDiagnostics {
    private final YamlFile file;
    private final Settings settings;
    private final @Nullable PartResult[] results;
    private final boolean complete;

    FileDiagnostics(YamlFile file, Settings settings, @Nullable PartResult[] results, boolean complete) {
        this.file = file;
        this.settings = settings;
        this.results = results;
        this.complete = complete;
    }

    /** Whether every part was judged; if not, this is good for nothing but to go on from. */
    public boolean isComplete() {
        return complete;
    }

    /** The state of the file that was judged. */
    public YamlFile file() {
        return file;
    }

    /** The settings by which it was judged. */
    public Settings settings() {
        return settings;
    }

    /** The result of each part; null for one that was not judged. */
    @Nullable
    PartResult[] results() {
        return results;
    }

    /** Whether the file holds a resource that some dialect recognises. */
    public boolean holdsPolicies() {
        for (@Nullable PartResult result : results) {
            if (result != null && result.ours()) {
                return true;
            }
        }
        return false;
    }

    /** How many findings there are in all. */
    public int count() {
        int count = 0;
        for (@Nullable PartResult result : results) {
            count += diagnostics(result).size();
        }
        return count;
    }

    /** All findings, in order of place. */
    public List<LocatedDiagnostic> all() {
        return first(Integer.MAX_VALUE);
    }

    /** At most so many findings, the gravest first if not all fit, in order of place. */
    public List<LocatedDiagnostic> first(int most) {
        boolean all = count() <= most;
        List<LocatedDiagnostic> located = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (int i = 0; i < results.length && located.size() < most; i++) {
                for (Diagnostic diagnostic : diagnostics(results[i])) {
                    if (located.size() < most && (all || diagnostic.severity() == severity)) {
                        located.add(locate(i, diagnostic));
                    }
                }
            }
            if (all) {
                return located;
            }
        }
        return located;
    }

    /** The findings that a range of the file touches. */
    public List<LocatedDiagnostic> touching(TextRange range) {
        List<LocatedDiagnostic> touched = new ArrayList<>();
        int last = file.text().segmentAt(range.end());
        for (int i = file.text().segmentAt(range.start()); i <= last && i < results.length; i++) {
            int start = file.text().segmentStart(i);
            for (Diagnostic diagnostic : diagnostics(results[i])) {
                TextRange place = diagnostic.range().shift(start);
                if (place.start() <= range.end() && range.start() <= place.end()) {
                    touched.add(locate(i, diagnostic));
                }
            }
        }
        return touched;
    }

    /** What all fixes that can be made unasked change, in order; of two that are in each other's way the first. */
    public List<TextEdit> safeEdits() {
        List<TextEdit> edits = new ArrayList<>();
        int free = 0;
        for (LocatedDiagnostic finding : all()) {
            Optional<Fix> safe = finding.fixes().stream().filter(Fix::safe).findFirst();
            if (safe.isPresent() && safe.get().edits().get(0).range().start() >= free) {
                edits.addAll(safe.get().edits());
                free = edits.get(edits.size() - 1).range().end();
            }
        }
        return edits;
    }

    /** The line and column of an offset of the file. */
    public Position position(int offset) {
        return file.text().position(offset);
    }

    private static List<Diagnostic> diagnostics(@Nullable PartResult result) {
        return result == null ? List.of() : result.diagnostics();
    }

    private LocatedDiagnostic locate(int part, Diagnostic diagnostic) {
        int start = file.text().segmentStart(part);
        List<RelatedPlace> related = diagnostic.related().stream()
                .map(place -> new RelatedPlace(place.range().shift(start), place.message()))
                .toList();
        TextRange range = diagnostic.range().shift(start);
        List<Fix> fixes = diagnostic.fixes().stream()
                .map(fix -> new Fix(fix.title(), shift(fix.edits(), start), fix.safe()))
                .toList();
        return new LocatedDiagnostic(diagnostic, range, related, fixes);
    }

    private static List<TextEdit> shift(List<TextEdit> edits, int by) {
        return edits.stream()
                .map(edit -> new TextEdit(edit.range().shift(by), edit.newText()))
                .toList();
    }
}
