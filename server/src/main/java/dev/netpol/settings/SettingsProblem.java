package dev.netpol.settings;

import dev.netpol.message.Message;
import dev.netpol.text.TextRange;

/**
 * Something in a settings file that is not as it should be.
 *
 * @param severity an error if what is written there counts for nothing
 * @param message what is wrong
 * @param range where, in offsets of the file
 */
public record SettingsProblem(Severity severity, Message message, TextRange range) {}
