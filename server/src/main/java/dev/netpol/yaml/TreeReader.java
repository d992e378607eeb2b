package dev.netpol.yaml;

import dev.netpol.message.Message;
import dev.netpol.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;

/** Reads the first document of a text into a tree, up to its end or to the first place that is not YAML. */
final class TreeReader {
    /**
     * What is nested deeper is read but not kept, which bounds the stack of all that follows. So deep down is nothing that
     * a policy may hold, so that something further up is wrong already.
     */
    private static final int DEEPEST_KEPT = 200;

    /** The depth at which Kubernetes gives up. */
    private static final int DEEPEST = 10_000;

    private static final char DELETE = '\u007f';

    private final ParserText text;
    private final boolean followsAliases;
    private final OffsetMap offsets;
    private final ScalarPlaces places;
    private final Refusals refusals;
    private final ScalarReader scalars;
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private final Map<String, Node> anchors = new HashMap<>();
    private final List<SyntaxError> errors = new ArrayList<>();
    private final List<TextRange> skipped = new ArrayList<>();
    private final Map<Integer, Character> disguises = new HashMap<>();
    private @Nullable Node root;
    private boolean usesAliases;
    private int depth;
    private int skippedFrom;
    private int flowDepth;
    private int flowAt;

    private TreeReader(ParserText text, boolean followsAliases) {
        this.text = text;
        this.followsAliases = followsAliases;
        this.offsets = text.offsets();
        this.places = new ScalarPlaces(text);
        this.refusals = new Refusals(text.text(), this::refuse);
        this.scalars = new ScalarReader(text, refusals, disguises);
    }

    static Reading read(ParserText text) {
        TreeReader reader = new TreeReader(text, true);
        Optional<ParseFailure> failure = reader.readAll();
        AliasExpansion expansion = reader.aliasExpansion();
        if (expansion != AliasExpansion.HARMLESS) {
            // What looks behind each alias would never come back.
            TreeReader again = new TreeReader(text, false);
            failure = again.readAll();
            if (expansion == AliasExpansion.EXCESSIVE && again.root != null) {
                again.errors.add(new SyntaxError(SyntaxMessages.EXCESSIVE_ALIASES.with(), again.root.range()));
            }
            reader = again;
        }
        return reader.finish(failure);
    }

    private AliasExpansion aliasExpansion() {
        return usesAliases && root != null ? AliasExpansion.of(root) : AliasExpansion.HARMLESS;
    }

    private Reading finish(Optional<ParseFailure> failure) {
        return new Reading(
                Optional.ofNullable(root),
                failure,
                List.copyOf(errors),
                List.copyOf(skipped),
                Map.copyOf(disguises),
                places);
    }

    /** Reads on to the end or the first failure; the tree is complete as far as it goes. */
    private Optional<ParseFailure> readAll() {
        Optional<ParseFailure> failure = readEvents();
        while (!open.isEmpty()) {
            close(-1);
        }
        return failure;
    }

    private Optional<ParseFailure> readEvents() {
        int delete = text.text().indexOf(DELETE);
        if (delete >= 0) {
            return Optional.of(new ParseFailure(ParseFailure.UNPRINTABLE, "", delete, -1, -1));
        }
        try {
            ParserImpl parser = LibraryParser.of(text.text());
            while (parser.hasNext()) {
                Event event = parser.next();
                int start = start(event);
                int end = Math.max(start, end(event));
                if (event instanceof DocumentEndEvent) {
                    checkTabs(end);
                    return Optional.empty();
                }
                accept(event, start, end);
                if (depth > DEEPEST) {
                    return Optional.of(new ParseFailure(ParseFailure.TOO_DEEP, "", start, -1, -1));
                }
            }
            checkTabs(text.length());
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            int problemAt = at(e.getProblemMark());
            int contextAt = at(e.getContextMark());
            return Optional.of(new ParseFailure(
                    Optional.ofNullable(e.getProblem()).orElse(""),
                    Optional.ofNullable(e.getContext()).orElse(""),
                    problemAt >= 0 ? problemAt : Math.max(0, contextAt),
                    contextAt,
                    flowDepth > 0 ? flowAt : scalars.lastLongText()));
        } catch (ReaderException e) {
            return Optional.of(new ParseFailure(
                    ParseFailure.UNPRINTABLE, "", Math.min(text.length(), offsets.charIndex(e.getPosition())), -1, -1));
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // The parser's own slips count as "not readable from here on": where, is the end of what was read.
            int at = root == null ? 0 : root.range().end();
            return Optional.of(
                    new ParseFailure(String.valueOf(e.getMessage()), "", Math.min(at, text.length()), -1, -1));
        }
    }

    private void checkTabs(int documentEnd) {
        for (TextRange tabs : TabCheck.wrongTabs(text, places, documentEnd)) {
            refuse(tabs, SyntaxMessages.TAB.with());
        }
    }

    private void refuse(TextRange range, Message message) {
        errors.add(new SyntaxError(
                message, new TextRange(offsets.withoutInserted(range.start()), offsets.withoutInserted(range.end()))));
    }

    private void accept(Event event, int start, int end) {
        places.event(event, start, end);
        if (event instanceof DocumentStartEvent document) {
            refusals.documentStart(document, end);
            return;
        }
        if (event instanceof NodeEvent node && !(event instanceof AliasEvent)) {
            node.getAnchor().ifPresent(anchor -> refusals.anchor(anchor.getValue(), start));
        }
        if (event instanceof CollectionStartEvent collection) {
            open(collection, start);
        } else if (event instanceof CollectionEndEvent) {
            closed(end);
        } else if (depth <= DEEPEST_KEPT && event instanceof ScalarEvent scalar) {
            add(scalarOrAlias(scalar, start, end), anchor(scalar));
        } else if (depth <= DEEPEST_KEPT && event instanceof AliasEvent alias) {
            add(alias(alias.getAlias().getValue(), start, end), null);
        }
    }

    private void open(CollectionStartEvent event, int start) {
        depth++;
        if (event.isFlow() && flowDepth++ == 0) {
            flowAt = start;
        }
        if (depth <= DEEPEST_KEPT) {
            boolean mapping = event.getEventId() == Event.ID.MappingStart;
            open.push(new OpenCollection(mapping, event.isFlow(), offsets.withoutInserted(start), anchor(event)));
        } else if (depth == DEEPEST_KEPT + 1) {
            skippedFrom = offsets.withoutInserted(start);
        }
    }

    private void closed(int end) {
        depth--;
        flowDepth = Math.max(0, flowDepth - 1);
        if (depth < DEEPEST_KEPT) {
            close(offsets.withoutInserted(end));
        } else if (depth == DEEPEST_KEPT) {
            TextRange range = new TextRange(skippedFrom, Math.max(skippedFrom, offsets.withoutInserted(end)));
            add(new Scalar("", new ScalarValue(ScalarValue.Type.NULL, ""), ScalarStyle.PLAIN, range), null);
        }
    }

    private void close(int endMark) {
        OpenCollection closing = open.pop();
        int end = closing.flow && endMark >= 0 ? endMark : closing.lastEnd;
        TextRange range = new TextRange(closing.start, Math.max(closing.start, end));
        add(closing.toNode(range), closing.anchor);
    }

    private void add(Node node, @Nullable String anchor) {
        if (anchor != null) {
            anchors.put(anchor, node.resolved());
        }
        OpenCollection parent = open.peek();
        if (parent == null) {
            root = node;
        } else {
            parent.add(node);
        }
    }

    private Node scalarOrAlias(ScalarEvent event, int start, int end) {
        if (event.isPlain() && text.isDisguised() && event.getValue().indexOf(Disguises.ASTERISK) == 0) {
            return alias(event.getValue().substring(1), start, end);
        }
        OpenCollection around = open.peek();
        return scalars.read(event, new TextRange(start, end), original(start, end), around);
    }

    private Node alias(String name, int start, int end) {
        usesAliases = true;
        TextRange range = original(start, end);
        Node target = anchors.get(name);
        if (!followsAliases) {
            skipped.add(range);
            target = new Scalar("", new ScalarValue(ScalarValue.Type.NULL, ""), ScalarStyle.PLAIN, range);
        } else if (target == null) {
            if (name.endsWith(":")) {
                disguises.put(start, Disguises.ASTERISK);
            }
            boolean inside = open.stream().anyMatch(collection -> name.equals(collection.anchor));
            errors.add(new SyntaxError(
                    (inside ? SyntaxMessages.ALIAS_INSIDE_ITSELF : SyntaxMessages.UNKNOWN_ANCHOR).with(name), range));
            target = new Scalar("", new ScalarValue(ScalarValue.Type.NULL, ""), ScalarStyle.PLAIN, range);
        } else {
            refusals.alias(name, new TextRange(start, end));
        }
        return new Alias(name, target, range);
    }

    private static @Nullable String anchor(NodeEvent event) {
        return event.getAnchor().map(a -> a.getValue()).orElse(null);
    }

    private TextRange original(int start, int end) {
        int from = offsets.withoutInserted(start);
        return new TextRange(from, Math.max(from, offsets.withoutInserted(end)));
    }

    private int at(Optional<Mark> mark) {
        return mark.map(m -> Math.min(text.length(), offsets.charIndex(m.getIndex())))
                .orElse(-1);
    }

    private int start(Event event) {
        return Math.max(0, at(event.getStartMark()));
    }

    private int end(Event event) {
        return Math.max(0, at(event.getEndMark()));
    }
}
