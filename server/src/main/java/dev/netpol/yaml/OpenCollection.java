package dev.netpol.yaml;

import dev.netpol.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping or sequence whose end has not been read yet. */
final class OpenCollection {
    final boolean mapping;
    final boolean flow;
    final int start;
    final @Nullable String anchor;
    private final List<Node> items = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable Node key;
    int lastEnd;

    OpenCollection(boolean mapping, boolean flow, int start, @Nullable String anchor) {
        this.mapping = mapping;
        this.flow = flow;
        this.start = start;
        this.anchor = anchor;
    }

    void add(Node node) {
        lastEnd = Math.max(lastEnd, node.range().end());
        Node waiting = key;
        if (!mapping) {
            items.add(node);
        } else if (waiting == null) {
            key = node;
        } else {
            entries.add(new Entry(waiting, node));
            key = null;
        }
    }

    /** Whether what comes next is a key. */
    boolean awaitsKey() {
        return mapping && key == null;
    }

    Node toNode(TextRange range) {
        if (!mapping) {
            return new Sequence(List.copyOf(items), flow, range);
        }
        Node waiting = key;
        if (waiting != null) {
            // Reading stopped right after a key; what was written of it is kept.
            TextRange nothing = TextRange.at(waiting.range().end());
            entries.add(new Entry(
                    waiting, new Scalar("", new ScalarValue(ScalarValue.Type.NULL, ""), ScalarStyle.PLAIN, nothing)));
        }
        return new Mapping(List.copyOf(entries), flow, range);
    }
}
