package dev.netpol.yaml;

import dev.netpol.text.TextRange;
import java.util.List;

/**
 * A sequence.
 *
 * @param items its items, in order
 * @param flow whether it is written in brackets
 * @param range from its first dash or bracket to the end of its last item or its bracket
 */
public record Sequence(List<Node> items, boolean flow, TextRange range) implements Node {}
