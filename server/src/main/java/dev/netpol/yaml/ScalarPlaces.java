package dev.netpol.yaml;

import dev.netpol.text.LineEnds;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Where scalars and flow collections stand, for what depends on blanks between them; noted only for texts that need it. */
final class ScalarPlaces {
    /**
     * A plain scalar.
     *
     * @param leastColumn the least column that a tab in its later lines may have
     */
    record PlainScalar(int start, int end, int leastColumn) {}

    private record BlockScalar(int start, boolean empty) {}

    private static final class Collection {
        private final boolean flow;
        private final int start;
        private int column;

        Collection(boolean flow, int start, int column) {
            this.flow = flow;
            this.start = start;
            this.column = column;
        }
    }

    private static final int UNKNOWN_COLUMN = -1;

    private final String meant;
    private final boolean needed;
    private final BitSet covered = new BitSet();
    private final List<PlainScalar> plainScalars = new ArrayList<>();
    private final List<BlockScalar> blockScalars = new ArrayList<>();
    private final Deque<Collection> open = new ArrayDeque<>();

    ScalarPlaces(ParserText text) {
        this.meant = text.meant();
        this.needed = text.isDisguised() || meant.indexOf('\t') >= 0;
    }

    /** Takes note of where something stands, from the offset {@code start} to before {@code end}. */
    void event(Event event, int start, int end) {
        if (!needed) {
            return;
        }
        Collection around = open.peek();
        if (around != null
                && !around.flow
                && around.column == UNKNOWN_COLUMN
                && !(event instanceof CollectionEndEvent)) {
            around.column = column(start);
        }
        if (event instanceof CollectionStartEvent collection) {
            // Where a tag or anchor stands in front, the first thing inside tells the column.
            boolean known = !collection.isFlow()
                    && collection.getTag().isEmpty()
                    && collection.getAnchor().isEmpty();
            open.push(new Collection(collection.isFlow(), start, known ? column(start) : UNKNOWN_COLUMN));
        } else if (event instanceof CollectionEndEvent) {
            Collection closed = open.pop();
            if (closed.flow) {
                covered.set(closed.start, Math.max(closed.start, end));
            }
        } else if (event instanceof AliasEvent) {
            covered.set(start, Math.max(start, end));
        } else if (event instanceof ScalarEvent scalar) {
            covered.set(start, Math.max(start, end));
            if (scalar.isPlain() && end > start) {
                plainScalars.add(new PlainScalar(start, end, leastColumn()));
            } else if (scalar.isLiteral() || scalar.isFolded()) {
                blockScalars.add(new BlockScalar(start, scalar.getValue().isBlank()));
            }
        }
    }

    List<PlainScalar> plainScalars() {
        return plainScalars;
    }

    /** Whether a scalar or flow collection stands at an offset. */
    boolean isCovered(int offset) {
        return covered.get(offset);
    }

    /** Whether an offset lies in a plain scalar or among the blanks and line ends right behind one. */
    boolean belongsToPlainScalar(int offset) {
        for (PlainScalar scalar : plainScalars) {
            if (scalar.start < offset && offset < endOfBlanks(scalar.end)) {
                return column(offset) >= scalar.leastColumn;
            }
        }
        return false;
    }

    /** Whether the last block scalar that begins before an offset has no text. */
    boolean isEmptyBlockBefore(int offset) {
        boolean empty = false;
        for (BlockScalar block : blockScalars) {
            if (block.start < offset) {
                empty = block.empty;
            }
        }
        return empty;
    }

    /** The offset after the blanks and line ends that begin at an offset. */
    int endOfBlanks(int from) {
        int end = from;
        while (end < meant.length()
                && (meant.charAt(end) == ' ' || meant.charAt(end) == '\t' || LineEnds.isLineEnd(meant.charAt(end)))) {
            end++;
        }
        return end;
    }

    private int leastColumn() {
        for (Collection collection : open) {
            if (!collection.flow) {
                return collection.column + 1;
            }
        }
        return 0;
    }

    private int column(int offset) {
        return offset - LineEnds.lineStart(meant, offset);
    }
}
