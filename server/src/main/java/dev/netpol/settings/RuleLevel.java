package dev.netpol.settings;

import java.util.Optional;

/**
 * What a setting says of a rule.
 *
 * @param severity the severity of its findings; empty for a rule that is off
 */
public record RuleLevel(Optional<Severity> severity) {
    public static final RuleLevel OFF = new RuleLevel(Optional.empty());

    public static RuleLevel of(Severity severity) {
        return new RuleLevel(Optional.of(severity));
    }
}
