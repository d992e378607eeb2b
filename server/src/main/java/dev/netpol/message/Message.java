package dev.netpol.message;

import java.util.List;

/**
 * A sentence not yet rendered.
 *
 * @param template the sentence
 * @param arguments what fills its places, by number; strings, numbers or messages
 */
public record Message(MessageTemplate template, List<Object> arguments) {}
