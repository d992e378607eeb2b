package dev.netpol.ide;

import dev.netpol.lint.Diagnostic;
import dev.netpol.lint.Linter;
import dev.netpol.yaml.YamlPart;
import java.util.List;

/** What is said of a part beside what its resources are checked for. */
final class PartChecks {
    private PartChecks() {}

    static List<Diagnostic> check(YamlPart part, boolean ours, PartResult.Context context, Linter linter) {
        return List.of();
    }
}
