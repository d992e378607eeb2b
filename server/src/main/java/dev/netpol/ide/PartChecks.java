package dev.netpol.ide;

import dev.netpol.lint.Diagnostic;
import dev.netpol.lint.Linter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.rules.DocumentSeparator;
import dev.netpol.lint.rules.YamlSyntax;
import dev.netpol.policy.Manifest;
import dev.netpol.text.TextRange;
import dev.netpol.yaml.Mapping;
import dev.netpol.yaml.YamlPart;
import java.util.ArrayList;
import java.util.List;

/** What is said of a part beside what its resources are checked for. */
final class PartChecks {
    private static final List<Rule<YamlPart>> PART = List.of(new YamlSyntax());
    private static final List<Rule<YamlPart>> BORDER = List.of(new DocumentSeparator());

    private PartChecks() {}

    static List<Rule<YamlPart>> rules() {
        return List.of(BORDER.get(0), PART.get(0));
    }

    static List<Diagnostic> check(YamlPart part, boolean ours, PartResult.Context context, Linter linter) {
        boolean besideOurs = ours || context.followsOurs();
        if (!besideOurs) {
            return List.of();
        }
        List<Diagnostic> found = new ArrayList<>();
        Mapping nothing = new Mapping(List.of(), false, TextRange.at(0));
        Mapping root = part.document().root().orElse(nothing) instanceof Mapping mapping ? mapping : nothing;
        Manifest surroundings = new Manifest(part.document(), root, context.list());
        linter.run(BORDER, part, surroundings, found::add);
        // The head and tail of a list belong to its items.
        if (ours || context.list().isPresent()) {
            linter.run(PART, part, surroundings, found::add);
        }
        return found;
    }
}
