package dev.netpol.cli;

import dev.netpol.cli.report.Colours;
import dev.netpol.cli.report.Drawing;
import dev.netpol.cli.report.FileName;
import dev.netpol.cli.report.FileReport;
import dev.netpol.cli.report.Output;
import dev.netpol.cli.report.Problem;
import dev.netpol.cli.report.Report;
import dev.netpol.cli.report.Totals;
import dev.netpol.ide.LanguageService;
import dev.netpol.lint.Rule;
import dev.netpol.message.Message;
import dev.netpol.message.MessageRenderer;
import dev.netpol.settings.RequestedVersion;
import dev.netpol.settings.SettingsLayer;
import dev.netpol.settings.Severity;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One run of {@code check}: finds the files, has them checked, and reports each as soon as it is its turn. */
final class CheckRun {
    private final CheckOptions options;
    private final Environment environment;
    private final LanguageService service = new LanguageService(failure -> {});
    private final MessageRenderer renderer = MessageRenderer.english();
    private final Drawing drawing = new Drawing(Colours.OFF);
    private final Totals totals = new Totals();
    private final Baseline newBaseline = new Baseline();
    private final Output out;
    private final Notices notices;
    private final Report report;

    CheckRun(CheckOptions options, Environment environment, Output out, Notices notices) {
        this.options = options;
        this.environment = environment;
        this.out = out;
        this.notices = notices;
        Summary summary = new Summary(renderer);
        this.report = options.form()
                .report(out, environment, options.failOn(), service, end -> options.quiet() ? "" : summary.of(end));
    }

    /** Runs the check; the answer is the exit code. */
    int run() {
        if (options.fix() && options.paths().contains("-")) {
            notices.say(renderer.render(CliMessages.FIX_OF_STDIN));
            return ExitCode.TROUBLE;
        }
        report.begin();
        options.version().flatMap(RequestedVersion::note).ifPresent(this::note);
        Set<String> known = options.baseline().map(this::readBaseline).orElse(Set.of());
        List<Input> inputs = inputs();
        OrderedWork.run(
                inputs,
                () -> new FileChecker(LanguageService::new, environment.in(), known, options.fix(), renderer)::check,
                this::accept);
        options.newBaseline().ifPresent(this::writeBaseline);
        report.end(totals);
        out.flush();
        if (totals.isIncomplete()) {
            return ExitCode.TROUBLE;
        }
        boolean fails =
                options.failOn().least().filter(totals::hasFindingsAtLeast).isPresent();
        return fails ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private List<Input> inputs() {
        SettingsLayer above = options.version()
                .flatMap(RequestedVersion::version)
                .<SettingsLayer>map(version -> below -> below.withKubernetesVersion(version))
                .orElse(SettingsLayer.EMPTY);
        Set<String> ruleIds = service.rules().stream().map(Rule::id).collect(Collectors.toSet());
        SettingsFiles settingsFiles = new SettingsFiles(
                environment.currentFolder(), options.config(), ruleIds, above, renderer, this::accept);
        return new InputFinder(environment.currentFolder(), settingsFiles, renderer, this::accept)
                .find(options.paths(), options.stdinName());
    }

    private void accept(FileReport found) {
        if (options.newBaseline().isPresent()) {
            newBaseline.add(found);
        }
        FileReport shown = options.newBaseline().isPresent() ? found.withoutFindings() : found;
        totals.add(shown);
        report.add(shown);
        if (!shown.findings().isEmpty()) {
            out.flush();
        }
        shown.problems().forEach(this::tell);
    }

    private void accept(Problem problem) {
        totals.add(problem);
        report.add(problem);
        tell(problem);
    }

    private void tell(Problem problem) {
        if (problem.isError() || !options.quiet()) {
            out.flush();
            notices.tell(drawing.of(problem));
        }
    }

    private void note(Message note) {
        if (!options.quiet()) {
            notices.warn(renderer.render(note));
        }
    }

    private Set<String> readBaseline(String name) {
        FileContent content = FileContent.read(environment.currentFolder().resolve(name));
        Optional<Set<String>> known = content.problem().isPresent() ? Optional.empty() : Baseline.parse(content.text());
        if (known.isEmpty()) {
            accept(problem(name, content.problem().orElse(CliMessages.BAD_BASELINE)));
        }
        return known.orElse(Set.of());
    }

    private void writeBaseline(String name) {
        Path file = environment.currentFolder().resolve(name);
        try {
            newBaseline.write(file);
            if (!options.quiet()) {
                notices.say(renderer.render(
                        CliMessages.BASELINE_WRITTEN.with(name, CliMessages.count(newBaseline.size(), "finding"))));
            }
        } catch (NoSuchFileException e) {
            accept(problem(name, CliMessages.NO_FOLDER_FOR_BASELINE));
        } catch (IOException e) {
            accept(problem(name, CliMessages.BASELINE_NOT_WRITTEN.with(CliMessages.detail(e))));
        }
    }

    private Problem problem(String file, Message message) {
        return new Problem(Severity.ERROR, new FileName(file, file), Optional.empty(), renderer.render(message));
    }
}
