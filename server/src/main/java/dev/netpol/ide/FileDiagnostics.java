package dev.netpol.ide;

import dev.netpol.ide.LocatedDiagnostic.RelatedPlace;
import dev.netpol.lint.Diagnostic;
import dev.netpol.settings.Settings;
import dev.netpol.settings.Severity;
import dev.netpol.text.Position;
import dev.netpol.text.TextRange;
import dev.netpol.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;

/** What was found in one state of a file. */
public final class FileDiagnostics {
    private final YamlFile file;
    private final Settings settings;
    private final PartResult[] results;

    FileDiagnostics(YamlFile file, Settings settings, PartResult[] results) {
        this.file = file;
        this.settings = settings;
        this.results = results;
    }

    /** The state of the file that was judged. */
    public YamlFile file() {
        return file;
    }

    /** The settings by which it was judged. */
    public Settings settings() {
        return settings;
    }

    PartResult[] results() {
        return results;
    }

    /** Whether the file holds a resource that some dialect recognises. */
    public boolean holdsPolicies() {
        for (PartResult result : results) {
            if (result.ours()) {
                return true;
            }
        }
        return false;
    }

    /** How many findings there are in all. */
    public int count() {
        int count = 0;
        for (PartResult result : results) {
            count += result.diagnostics().size();
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
                for (Diagnostic diagnostic : results[i].diagnostics()) {
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

    /** The line and column of an offset of the file. */
    public Position position(int offset) {
        return file.text().position(offset);
    }

    private LocatedDiagnostic locate(int part, Diagnostic diagnostic) {
        int start = file.text().segmentStart(part);
        List<RelatedPlace> related = diagnostic.related().stream()
                .map(place -> new RelatedPlace(place.range().shift(start), place.message()))
                .toList();
        TextRange range = diagnostic.range().shift(start);
        return new LocatedDiagnostic(diagnostic, range, related);
    }
}
