package dev.netpol.yaml;

import dev.netpol.text.TextRange;

/** A node of a YAML tree; its range is relative to the part that it was read from. */
public sealed interface Node permits Mapping, Sequence, Scalar, Alias {
    TextRange range();

    /** The node itself, or what an alias stands for. */
    default Node resolved() {
        return this;
    }
}
