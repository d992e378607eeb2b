package dev.netpol.cli;

import dev.netpol.cli.report.Output;
import dev.netpol.message.Message;
import dev.netpol.message.MessageRenderer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: reads the arguments and runs what they ask for. */
public final class Cli {
    private final Environment environment;
    private final Output out;
    private final Notices notices;

    private Cli(Environment environment) {
        this.environment = environment;
        this.out = new Output(environment.out());
        this.notices = new Notices(environment.err());
    }

    /** Runs a command; the answer is the exit code. */
    public static int run(List<String> arguments, Environment environment) {
        return new Cli(environment).run(arguments);
    }

    private int run(List<String> arguments) {
        CommandLine commandLine = Commands.commandLine();
        try {
            return run(commandLine, commandLine.parseArgs(arguments.toArray(String[]::new)));
        } catch (ParameterException e) {
            return misused(e);
        } catch (Output.Failure e) {
            return cutOff(e.getCause());
        } catch (RuntimeException | Error e) {
            return failed(e);
        }
    }

    private int run(CommandLine commandLine, ParseResult root) {
        if (root.isVersionHelpRequested()) {
            out.println("netpol " + environment.version()).flush();
            return ExitCode.OK;
        }
        if (root.isUsageHelpRequested()) {
            out.print(commandLine.getUsageMessage()).flush();
            return ExitCode.OK;
        }
        if (!root.hasSubcommand()) {
            notices.tell(commandLine.getUsageMessage());
            return ExitCode.TROUBLE;
        }
        ParseResult command = root.subcommand();
        if (command.isUsageHelpRequested()) {
            out.print(command.commandSpec().commandLine().getUsageMessage()).flush();
            return ExitCode.OK;
        }
        return switch (command.commandSpec().name()) {
            case Commands.CHECK -> new CheckRun(Commands.checkOptions(command), environment, out, notices).run();
            case Commands.RULES -> new RulesRun(out, notices).run(Commands.ruleId(command));
            case Commands.SERVER -> {
                notices.say(render(CliMessages.SEE_HELP.with("netpol " + Commands.SERVER)));
                yield ExitCode.TROUBLE;
            }
            default -> throw new IllegalStateException(command.commandSpec().name());
        };
    }

    private int misused(ParameterException e) {
        boolean bothBaselines = e instanceof MutuallyExclusiveArgsException;
        notices.say(bothBaselines ? render(CliMessages.ONE_BASELINE) : e.getMessage());
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                notices.say(render(CliMessages.DID_YOU_MEAN.with(suggestions.get(0))));
            }
        }
        notices.say(render(
                CliMessages.SEE_HELP.with(e.getCommandLine().getCommandSpec().qualifiedName())));
        return ExitCode.TROUBLE;
    }

    private int cutOff(IOException cause) {
        // A reader such as "head" that has seen enough is no reason to complain; only the system's words tell it apart.
        String words = CliMessages.detail(cause);
        if (!words.contains("pipe")) {
            notices.say(render(CliMessages.OUTPUT_LOST.with(words)));
        }
        return ExitCode.TROUBLE;
    }

    /** Java itself would end with the exit code that means findings. */
    private int failed(Throwable failure) {
        notices.say(render(CliMessages.FAILED.with(failure.toString())));
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        notices.tell(trace.toString());
        return ExitCode.TROUBLE;
    }

    private static String render(Message message) {
        return MessageRenderer.english().render(message);
    }
}
