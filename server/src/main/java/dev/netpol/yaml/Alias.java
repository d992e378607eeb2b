package dev.netpol.yaml;

import dev.netpol.text.TextRange;

/**
 * An alias, with what it stands for.
 *
 * @param name the anchor's name
 * @param target the anchored node, never an alias itself
 * @param range where the alias stands
 */
public record Alias(String name, Node target, TextRange range) implements Node {
    @Override
    public Node resolved() {
        return target;
    }
}
