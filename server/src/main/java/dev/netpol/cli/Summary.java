package dev.netpol.cli;

import dev.netpol.cli.report.Totals;
import dev.netpol.message.Message;
import dev.netpol.message.MessageRenderer;
import dev.netpol.settings.Severity;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is said at the end of a check, in one line. */
final class Summary {
    private final MessageRenderer renderer;

    Summary(MessageRenderer renderer) {
        this.renderer = renderer;
    }

    String of(Totals totals) {
        Message checked = CliMessages.CHECKED.with(
                CliMessages.count(totals.files(), "file"), String.valueOf(totals.filesWithPolicies()));
        String found = Arrays.stream(Severity.values())
                .filter(severity -> totals.findings(severity) > 0)
                .map(severity -> renderer.render(CliMessages.count(totals.findings(severity), severity.word())))
                .collect(Collectors.joining(", "));
        Message all =
                found.isEmpty() ? CliMessages.NOTHING_FOUND.with(checked) : CliMessages.FOUND.with(checked, found);
        return renderer.render(
                totals.hidden() == 0
                        ? all
                        : CliMessages.AND_HIDDEN.with(all, CliMessages.count(totals.hidden(), "finding")));
    }
}
