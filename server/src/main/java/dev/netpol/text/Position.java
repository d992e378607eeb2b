package dev.netpol.text;

/**
 * A place by line and column, both counted from zero.
 *
 * @param line the line
 * @param character the column, in UTF-16 units from the start of the line
 */
public record Position(int line, int character) {}
