package dev.netpol.cli;

import dev.netpol.cli.report.FileReport;
import dev.netpol.cli.report.Finding;
import dev.netpol.cli.report.Place;
import dev.netpol.cli.report.Problem;
import dev.netpol.ide.FileDiagnostics;
import dev.netpol.ide.LanguageService;
import dev.netpol.ide.LocatedDiagnostic;
import dev.netpol.lint.Linter;
import dev.netpol.message.Message;
import dev.netpol.message.MessageRenderer;
import dev.netpol.settings.Severity;
import dev.netpol.text.SourceText;
import dev.netpol.yaml.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Checks one file after the other and keeps of each no more than what is reported; each thread needs its own. */
final class FileChecker {
    private final LanguageService service;
    private final InputStream stdin;
    private final Set<String> baseline;
    private final boolean mends;
    private final MessageRenderer renderer;
    private final List<Linter.RuleFailure> failures = new ArrayList<>();

    /**
     * @param baseline the fingerprints of findings that are known from before
     * @param mends whether to write files anew in which something can only be meant one way
     */
    FileChecker(
            Function<Consumer<Linter.RuleFailure>, LanguageService> services,
            InputStream stdin,
            Set<String> baseline,
            boolean mends,
            MessageRenderer renderer) {
        this.mends = mends;
        this.service = services.apply(failures::add);
        this.stdin = stdin;
        this.baseline = baseline;
        this.renderer = renderer;
    }

    FileReport check(Input input) {
        FileContent content =
                input.file().isPresent() ? FileContent.read(input.file().get()) : FileContent.read(stdin);
        if (content.problem().isPresent()) {
            return FileReport.unchecked(
                    input.name(), problem(input, content.problem().get()));
        }
        try {
            return check(input, content.text());
        } catch (OutOfMemoryError e) {
            return FileReport.unchecked(input.name(), problem(input, CliMessages.TOO_LARGE));
        } catch (RuntimeException | StackOverflowError e) {
            return FileReport.unchecked(input.name(), problem(input, CliMessages.CHECK_FAILED.with(e.toString())));
        }
    }

    private FileReport check(Input input, String text) {
        failures.clear();
        FileDiagnostics diagnostics = diagnostics(input, text);
        List<Problem> problems = new ArrayList<>();
        if (mends && input.file().isPresent()) {
            Mending mending = Mending.of(text, changed -> diagnostics(input, changed));
            problems.addAll(write(mending, input));
            diagnostics = problems.stream().anyMatch(Problem::isError) ? diagnostics : mending.found();
        }
        List<Finding> findings = new ArrayList<>();
        int hidden = 0;
        Fingerprints fingerprints = new Fingerprints(input.name().inRepository());
        for (LocatedDiagnostic located : diagnostics.all()) {
            Finding finding = finding(located, diagnostics.file().text(), fingerprints);
            if (baseline.contains(finding.fingerprint())) {
                hidden++;
            } else {
                findings.add(finding);
            }
        }
        problems.addAll(ruleProblems(input));
        return new FileReport(input.name(), true, diagnostics.holdsPolicies(), findings, hidden, problems);
    }

    private List<Problem> write(Mending mending, Input input) {
        if (mending.isNothing()) {
            return List.of();
        }
        try {
            WholeFile.write(input.file().orElseThrow(), mending.text());
            Message said = CliMessages.MENDED.with(CliMessages.count(mending.count(), "finding"));
            return List.of(new Problem(Severity.INFO, input.name(), Optional.empty(), renderer.render(said)));
        } catch (IOException e) {
            return List.of(problem(input, CliMessages.NOT_MENDED.with(CliMessages.detail(e))));
        }
    }

    private FileDiagnostics diagnostics(Input input, String text) {
        return service.diagnostics(YamlFile.parse(text), input.settings());
    }

    private Finding finding(LocatedDiagnostic located, SourceText text, Fingerprints fingerprints) {
        Place place = Place.of(text, located.range());
        String ruleId = located.diagnostic().ruleId();
        return new Finding(
                ruleId,
                located.diagnostic().severity(),
                renderer.render(located.diagnostic().message()),
                place,
                fingerprints.next(ruleId, place.excerpt()),
                located.related().stream()
                        .map(related -> new Finding.Related(
                                Place.of(text, related.range()), renderer.render(related.message())))
                        .toList());
    }

    private List<Problem> ruleProblems(Input input) {
        return failures.stream()
                .map(failure -> problem(
                        input,
                        CliMessages.RULE_FAILED.with(
                                failure.ruleId(), failure.cause().toString())))
                .distinct()
                .toList();
    }

    private Problem problem(Input input, Message message) {
        return new Problem(Severity.ERROR, input.name(), Optional.empty(), renderer.render(message));
    }
}
