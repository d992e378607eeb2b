package dev.netpol.cli;

import dev.netpol.cli.report.Colours;
import java.io.Console;
import java.util.Map;

/** Finds out whether standard output shows colours. */
public final class TerminalColours {
    private TerminalColours() {}

    /** Colours for a terminal, unless the environment asks for none. */
    public static Colours of(Map<String, String> environment) {
        boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return !unwanted && isTerminal() ? Colours.ON : Colours.OFF;
    }

    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there may be a console without a terminal, and a method that tells.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
