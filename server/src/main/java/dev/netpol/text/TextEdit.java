package dev.netpol.text;

/**
 * Puts {@code newText} in the place of a range.
 *
 * @param range what is replaced
 * @param newText what stands there afterwards
 */
public record TextEdit(TextRange range, String newText) {}
