package dev.netpol.cli;

import dev.netpol.cli.report.Output;
import dev.netpol.ide.LanguageService;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RulePages;
import dev.netpol.message.MessageRenderer;
import dev.netpol.text.Spelling;
import java.util.List;
import java.util.Optional;

/** Lists the rules, or prints the page of one. */
final class RulesRun {
    private final Output out;
    private final Notices notices;
    private final List<Rule<?>> rules = new LanguageService(failure -> {}).rules();

    RulesRun(Output out, Notices notices) {
        this.out = out;
        this.notices = notices;
    }

    /** Prints a rule's page, or without an id the list; the answer is the exit code. */
    int run(Optional<String> id) {
        if (id.isEmpty()) {
            list();
            return ExitCode.OK;
        }
        Optional<Rule<?>> rule =
                rules.stream().filter(known -> known.id().equals(id.get())).findFirst();
        rule.ifPresentOrElse(known -> out.print(RulePages.page(known)), () -> complain(id.get()));
        out.flush();
        return rule.isPresent() ? ExitCode.OK : ExitCode.TROUBLE;
    }

    private void list() {
        int idWidth = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        int severityWidth = rules.stream()
                .mapToInt(rule -> rule.severity().word().length())
                .max()
                .orElse(0);
        for (Rule<?> rule : rules) {
            out.print(padded(rule.id(), idWidth))
                    .print(padded(rule.severity().word(), severityWidth))
                    .println(rule.docs().summary().strip());
        }
        out.flush();
    }

    private void complain(String id) {
        List<String> ids = rules.stream().<String>map(Rule::id).toList();
        notices.say(MessageRenderer.english()
                .render(Spelling.nearest(id, ids)
                        .map(near -> CliMessages.MISSPELT_RULE.with(id, near))
                        .orElseGet(() -> CliMessages.UNKNOWN_RULE.with(id))));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length() + 2);
    }
}
