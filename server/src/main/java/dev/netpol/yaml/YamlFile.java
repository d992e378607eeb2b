package dev.netpol.yaml;

import dev.netpol.text.Segment;
import dev.netpol.text.SourceText;
import dev.netpol.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A file in parts. An edit gives a new file, in which only the parts that the edit touched are new; the others are the
 * same objects.
 */
public final class YamlFile {
    private final SourceText text;
    private final YamlPart[] parts;

    private YamlFile(SourceText text, YamlPart[] parts) {
        this.text = text;
        this.parts = parts;
    }

    /** Reads a whole text. */
    public static YamlFile parse(String text) {
        List<YamlPart> parts =
                parts(text, PartSplitter.split(text, PartKind.DOCUMENT, 0).pieces());
        return new YamlFile(
                SourceText.of(parts.stream().map(YamlPart::segment).toList()), parts.toArray(YamlPart[]::new));
    }

    /** The text, part by part: segment {@code i} belongs to part {@code i}. */
    public SourceText text() {
        return text;
    }

    public List<YamlPart> parts() {
        return Collections.unmodifiableList(Arrays.asList(parts));
    }

    /** The file with a range replaced; a range beyond the end is cut to the text. */
    public YamlFile edit(TextRange range, String newText) {
        int start = Math.min(range.start(), text.length());
        int end = Math.min(range.end(), text.length());
        // A part's borders depend on no more than its neighbours, as long as the edit keeps to the shape of its list.
        int from = Math.max(0, text.segmentAt(start) - 1);
        int to = Math.min(parts.length, text.segmentAt(end) + 2);
        for (Scope scope : Scope.values()) {
            from = scope == Scope.NEIGHBOURS ? from : scope == Scope.DOCUMENTS ? documentStart(from) : 0;
            to = scope == Scope.NEIGHBOURS ? to : scope == Scope.DOCUMENTS ? documentEnd(to) : parts.length;
            String region = edited(from, to, start, end, newText);
            PartSplitter.Split split = PartSplitter.split(region, parts[from].kind(), parts[from].itemIndent());
            if (scope == Scope.FILE || fits(split, to)) {
                return replace(from, to, parts(region, split.pieces()));
            }
        }
        throw new IllegalStateException("the whole file always fits");
    }

    private enum Scope {
        NEIGHBOURS,
        DOCUMENTS,
        FILE
    }

    /** Whether the scanner would have stood at the start of part {@code next} just as it did before. */
    private boolean fits(PartSplitter.Split split, int next) {
        if (split.needsWholeDocument()) {
            return false;
        }
        if (next == parts.length) {
            return true;
        }
        YamlPart following = parts[next];
        return switch (following.kind()) {
            case DOCUMENT, LIST_HEAD -> following.text().startsWith("---");
            case LIST_ITEM, LIST_TAIL -> split.endsInItems() && split.endIndent() == following.itemIndent();
        };
    }

    private String edited(int from, int to, int start, int end, String newText) {
        int regionStart = text.segmentStart(from);
        StringBuilder region = new StringBuilder();
        for (int i = from; i < to; i++) {
            region.append(parts[i].text());
        }
        return region.replace(start - regionStart, end - regionStart, newText).toString();
    }

    private YamlFile replace(int from, int to, List<YamlPart> replacement) {
        List<YamlPart> fresh = new ArrayList<>(replacement);
        int head = 0;
        while (head < fresh.size() && from + head < to && same(fresh.get(head), parts[from + head])) {
            fresh.set(head, parts[from + head]);
            head++;
        }
        int tail = 0;
        while (tail < fresh.size() - head
                && to - 1 - tail >= from + head
                && same(fresh.get(fresh.size() - 1 - tail), parts[to - 1 - tail])) {
            fresh.set(fresh.size() - 1 - tail, parts[to - 1 - tail]);
            tail++;
        }
        YamlPart[] next = new YamlPart[parts.length - (to - from) + fresh.size()];
        System.arraycopy(parts, 0, next, 0, from);
        for (int i = 0; i < fresh.size(); i++) {
            next[from + i] = fresh.get(i);
        }
        System.arraycopy(parts, to, next, from + fresh.size(), parts.length - to);
        return new YamlFile(
                text.replaceSegments(
                        from, to, fresh.stream().map(YamlPart::segment).toList()),
                next);
    }

    private int documentStart(int part) {
        int at = part;
        while (at > 0 && (parts[at].kind() == PartKind.LIST_ITEM || parts[at].kind() == PartKind.LIST_TAIL)) {
            at--;
        }
        return at;
    }

    private int documentEnd(int part) {
        int at = part;
        while (at < parts.length
                && (parts[at].kind() == PartKind.LIST_ITEM || parts[at].kind() == PartKind.LIST_TAIL)) {
            at++;
        }
        return at;
    }

    private static boolean same(YamlPart one, YamlPart other) {
        return one.kind() == other.kind()
                && one.itemIndent() == other.itemIndent()
                && one.text().equals(other.text());
    }

    private static List<YamlPart> parts(String text, List<PartSplitter.Piece> pieces) {
        List<YamlPart> parts = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            PartSplitter.Piece piece = pieces.get(i);
            int end = i + 1 < pieces.size() ? pieces.get(i + 1).start() : text.length();
            parts.add(new YamlPart(piece.kind(), piece.itemIndent(), new Segment(text.substring(piece.start(), end))));
        }
        return parts;
    }
}
