package dev.netpol.cli;

import dev.netpol.message.Message;
import dev.netpol.message.MessageRenderer;
import dev.netpol.settings.KubernetesVersion;
import dev.netpol.settings.RequestedVersion;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The commands with their options: how they are read, and what {@code --help} says of them. */
final class Commands {
    static final String CHECK = "check";
    static final String RULES = "rules";

    /** Run by itself, without what is here, which only lists it. */
    static final String SERVER = "lsp";

    private static final String FORMAT = "--format";
    private static final String VERSION = "--kubernetes-version";
    private static final String FAIL_ON = "--fail-on";
    private static final String CONFIG = "--config";
    private static final String STDIN_FILENAME = "--stdin-filename";
    private static final String BASELINE = "--baseline";
    private static final String WRITE_BASELINE = "--write-baseline";
    private static final String QUIET = "--quiet";
    private static final String FIX = "--fix";

    private Commands() {}

    static CommandLine commandLine() {
        CommandSpec root = CommandSpec.create()
                .name("netpol")
                .addOption(help())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Print the version and exit.")
                        .build());
        root.usageMessage()
                .description("Finds what the Kubernetes API server would refuse in network policies.")
                .footer(
                        "",
                        "Exit codes: 0 nothing to fail for, 1 findings, 2 wrong usage or something could",
                        "not be read.");
        root.addSubcommand(CHECK, check()).addSubcommand(RULES, rules()).addSubcommand(SERVER, server());
        return new CommandLine(root)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setExpandAtFiles(false);
    }

    static CheckOptions checkOptions(ParseResult command) {
        return new CheckOptions(
                command.matchedPositionalValue(0, List.of()),
                value(command, FORMAT),
                value(command, FAIL_ON),
                given(command, VERSION).map(given -> version(command, given)),
                file(command, CONFIG),
                file(command, STDIN_FILENAME),
                file(command, BASELINE),
                file(command, WRITE_BASELINE),
                command.hasMatchedOption(FIX),
                command.hasMatchedOption(QUIET));
    }

    static Optional<String> ruleId(ParseResult command) {
        return Optional.ofNullable(command.matchedPositionalValue(0, null));
    }

    private static CommandSpec check() {
        CommandSpec check = CommandSpec.create()
                .addOption(choice(FORMAT, "FORMAT", ReportForm.values(), "How to report")
                        .defaultValue(ReportForm.TEXT.toString())
                        .build())
                .addOption(text(VERSION, "VERSION")
                        .description("Judge as the API server of this version does, whatever a settings file says."
                                + " Default: " + KubernetesVersion.NEWEST)
                        .build())
                .addOption(choice(FAIL_ON, "SEVERITY", FailOn.values(), "The least grave finding that makes it fail")
                        .defaultValue(FailOn.ERROR.toString())
                        .build())
                .addOption(text(CONFIG, "FILE")
                        .description("Read the settings from this file, not from the nearest one.")
                        .build())
                .addOption(text(STDIN_FILENAME, "NAME")
                        .description("The name that standard input has in reports; its settings are those for a file"
                                + " of that name.")
                        .build())
                .addArgGroup(ArgGroupSpec.builder()
                        .exclusive(true)
                        .addArg(text(BASELINE, "FILE")
                                .description("Leave out the findings that this file knows.")
                                .build())
                        .addArg(text(WRITE_BASELINE, "FILE")
                                .description("Write a file that knows all findings, and report none.")
                                .build())
                        .build())
                .addOption(OptionSpec.builder(FIX)
                        .description("Mend, in the files, what can only be meant one way, and report the rest.")
                        .build())
                .addOption(OptionSpec.builder("-q", QUIET)
                        .description("Only findings and errors: no notes, no summary.")
                        .build())
                .addOption(help())
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("PATH")
                        .arity("1..*")
                        .required(true)
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description("A file; a folder, for all .yaml, .yml and .json files below it that no"
                                + " .gitignore leaves out; or - for standard input.")
                        .build());
        check.usageMessage()
                .sortOptions(false)
                .sortSynopsis(false)
                .description("Checks manifests and reports what is wrong with their network policies.");
        return check;
    }

    private static CommandSpec rules() {
        CommandSpec rules = CommandSpec.create()
                .addOption(help())
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("ID")
                        .arity("0..1")
                        .index("0")
                        .type(String.class)
                        .description("A rule, whose page is printed.")
                        .build());
        rules.usageMessage().description("Lists the rules, or explains one.");
        return rules;
    }

    private static CommandSpec server() {
        CommandSpec server = CommandSpec.create();
        server.usageMessage().description("Runs the language server, for editors.");
        return server;
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Print this help and exit.")
                .build();
    }

    private static OptionSpec.Builder text(String name, String value) {
        return OptionSpec.builder(name).paramLabel(value).type(String.class);
    }

    private static <E extends Enum<E>> OptionSpec.Builder choice(
            String name, String value, E[] choices, String description) {
        String words = Arrays.stream(choices).map(E::toString).collect(Collectors.joining(", "));
        return OptionSpec.builder(name)
                .paramLabel(value)
                .type(choices.getClass().getComponentType())
                .converters(given -> Arrays.stream(choices)
                        .filter(choice -> choice.toString().equals(given))
                        .findFirst()
                        .orElseThrow(() -> new TypeConversionException(
                                MessageRenderer.english().render(CliMessages.BAD_CHOICE.with(given, words)))))
                .description(description + ": " + words + ". Default: ${DEFAULT-VALUE}");
    }

    /** The value of an option that has a default. */
    private static <T> T value(ParseResult command, String option) {
        return command.commandSpec().findOption(option).getValue();
    }

    private static Optional<String> given(ParseResult command, String option) {
        return Optional.ofNullable(command.matchedOptionValue(option, null));
    }

    private static Optional<String> file(ParseResult command, String option) {
        Optional<String> given = given(command, option);
        try {
            given.ifPresent(Path::of);
            return given;
        } catch (InvalidPathException e) {
            throw misuse(command, CliMessages.BAD_FILE_NAME.with(option, given.orElse("")));
        }
    }

    private static RequestedVersion version(ParseResult command, String given) {
        RequestedVersion requested = RequestedVersion.of(given);
        if (requested.version().isEmpty()) {
            throw misuse(command, CliMessages.BAD_VERSION.with(given));
        }
        return requested;
    }

    private static ParameterException misuse(ParseResult command, Message message) {
        return new ParameterException(
                command.commandSpec().commandLine(), MessageRenderer.english().render(message));
    }
}
