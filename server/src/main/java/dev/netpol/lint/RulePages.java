package dev.netpol.lint;

import java.util.List;

/** Renders the documentation of rules as Markdown. */
public final class RulePages {
    private RulePages() {}

    /** The page of one rule. */
    public static String page(Rule<?> rule) {
        RuleDocs docs = rule.docs();
        return """
                # %s

                %s

                Severity: %s

                ## Why

                %s

                ## Example

                ```text
                %s
                ```

                ## Better

                ```yaml
                %s
                ```
                """.formatted(
                        rule.id(),
                        docs.summary().strip(),
                        rule.severity().word(),
                        docs.why().strip(),
                        docs.bad().stripTrailing(),
                        docs.good().stripTrailing());
    }

    /** The page that lists all rules. */
    public static String list(List<Rule<?>> rules) {
        StringBuilder out = new StringBuilder("""
                # Rules

                Every rule can be turned off or given another severity by its id, with the setting `rules`.

                | Rule | Severity | Reports |
                | --- | --- | --- |
                """);
        for (Rule<?> rule : rules) {
            out.append("| [%s](%s.md) | %s | %s |\n"
                    .formatted(
                            rule.id(),
                            rule.id(),
                            rule.severity().word(),
                            rule.docs().summary().strip().replace("|", "\\|")));
        }
        return out.toString();
    }
}
