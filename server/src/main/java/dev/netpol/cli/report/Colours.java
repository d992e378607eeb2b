package dev.netpol.cli.report;

import dev.netpol.settings.Severity;

/** Colours for a terminal, or none. */
public enum Colours {
    ON,
    OFF;

    private static final String RESET = "\u001B[0m";

    String bold(String text) {
        return wrapped("1", text);
    }

    String dim(String text) {
        return wrapped("2", text);
    }

    String of(Severity severity, String text) {
        return wrapped(
                switch (severity) {
                    case ERROR -> "1;31";
                    case WARNING -> "1;33";
                    case INFO -> "1;34";
                    case HINT -> "1;36";
                },
                text);
    }

    private String wrapped(String code, String text) {
        return this == OFF || text.isEmpty() ? text : "\u001B[" + code + "m" + text + RESET;
    }
}
