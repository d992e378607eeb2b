package dev.netpol.yaml;

import dev.netpol.text.Segment;
import org.jspecify.annotations.Nullable;

/** A piece of a file that is parsed alone. Two parts are the same only if they are the same object. */
public final class YamlPart {
    private final PartKind kind;
    private final int itemIndent;
    private final Segment segment;
    private @Nullable YamlDocument document;

    YamlPart(PartKind kind, int itemIndent, Segment segment) {
        this.kind = kind;
        this.itemIndent = itemIndent;
        this.segment = segment;
    }

    public PartKind kind() {
        return kind;
    }

    /** The column of the dashes, for an item of a list or what follows the items; else 0. */
    int itemIndent() {
        return itemIndent;
    }

    public Segment segment() {
        return segment;
    }

    public String text() {
        return segment.text();
    }

    /** The tree and its syntax errors; parsed when first asked for. */
    public YamlDocument document() {
        // Two threads may both parse; the results are equal and immutable, so either serves.
        YamlDocument known = document;
        if (known == null) {
            known = DocumentParser.parse(segment.text());
            document = known;
        }
        return known;
    }
}
