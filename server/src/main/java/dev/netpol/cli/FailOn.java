package dev.netpol.cli;

import dev.netpol.settings.Severity;
import java.util.Locale;
import java.util.Optional;

/** From which severity on a finding makes the command fail. */
enum FailOn {
    ERROR(Optional.of(Severity.ERROR)),
    WARNING(Optional.of(Severity.WARNING)),
    INFO(Optional.of(Severity.INFO)),
    NEVER(Optional.empty());

    private final Optional<Severity> least;

    FailOn(Optional<Severity> least) {
        this.least = least;
    }

    /** The least grave severity that fails; empty if none does. */
    Optional<Severity> least() {
        return least;
    }

    /** The word for it on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
