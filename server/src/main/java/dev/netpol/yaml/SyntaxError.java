package dev.netpol.yaml;

import dev.netpol.message.Message;
import dev.netpol.text.TextRange;

/**
 * A place at which a part is not YAML as Kubernetes reads it.
 *
 * @param message what is wrong
 * @param range where, relative to the part
 */
public record SyntaxError(Message message, TextRange range) {}
