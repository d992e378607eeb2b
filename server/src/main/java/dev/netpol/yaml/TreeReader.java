package dev.netpol.yaml;

import dev.netpol.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads the first document of a text into a tree, up to its end or to the first place that is not YAML. */
final class TreeReader {
    /** Deeper nesting is not read. No manifest comes near it, and it bounds time, memory and stack of all that follows. */
    static final int DEEPEST = 200;

    // The library's own limits would refuse what Kubernetes accepts; ours are DEEPEST and AliasExpansion.
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setMaxAliasesForCollections(Integer.MAX_VALUE)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();

    /**
     * What was read.
     *
     * @param root the tree, as far as it was read
     * @param failure where reading stopped, if not at the end
     * @param errors mistakes that did not stop the reading
     */
    record Reading(Optional<Node> root, Optional<Failure> failure, List<SyntaxError> errors) {}

    /**
     * Why and where reading stopped; offsets are those of the text that was read.
     *
     * @param problem the parser's word for it
     * @param context the parser's word for what it was reading, or the empty string
     * @param problemAt where it stopped
     * @param contextAt where the construct began that it was reading, or -1
     */
    record Failure(String problem, String context, int problemAt, int contextAt) {
        static final String TOO_DEEP = "too deep";
        static final String UNPRINTABLE = "special characters are not allowed";
    }

    private final String text;
    private final OffsetMap offsets;
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private final Map<String, Node> anchors = new HashMap<>();
    private final List<SyntaxError> errors = new ArrayList<>();
    private @Nullable Node root;
    private boolean usesAliases;

    private TreeReader(String text, OffsetMap offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    static Reading read(String text, OffsetMap offsets) {
        TreeReader reader = new TreeReader(text, offsets);
        Optional<Failure> failure = reader.readAll();
        while (!reader.open.isEmpty()) {
            reader.close(-1);
        }
        if (reader.usesAliases && reader.root != null && AliasExpansion.isExcessive(reader.root)) {
            reader.errors.add(new SyntaxError(SyntaxMessages.EXCESSIVE_ALIASES.with(), reader.root.range()));
        }
        return new Reading(Optional.ofNullable(reader.root), failure, List.copyOf(reader.errors));
    }

    private Optional<Failure> readAll() {
        try {
            ParserImpl parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
            while (parser.hasNext()) {
                Event event = parser.next();
                if (event instanceof DocumentEndEvent) {
                    return Optional.empty();
                }
                accept(event);
                if (open.size() > DEEPEST) {
                    int at = offsets.charIndex(start(event));
                    return Optional.of(new Failure(Failure.TOO_DEEP, "", at, -1));
                }
            }
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            int problemAt = at(e.getProblemMark());
            int contextAt = at(e.getContextMark());
            return Optional.of(new Failure(
                    Optional.ofNullable(e.getProblem()).orElse(""),
                    Optional.ofNullable(e.getContext()).orElse(""),
                    problemAt >= 0 ? problemAt : Math.max(0, contextAt),
                    contextAt));
        } catch (ReaderException e) {
            return Optional.of(new Failure(
                    Failure.UNPRINTABLE, "", Math.min(text.length(), offsets.charIndex(e.getPosition())), -1));
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // The parser's own slips count as "not readable from here on": where, is the end of what was read.
            int at = root == null ? 0 : root.range().end();
            return Optional.of(new Failure(String.valueOf(e.getMessage()), "", Math.min(at, text.length()), -1));
        }
    }

    private int at(Optional<Mark> mark) {
        return mark.map(m -> Math.min(text.length(), offsets.charIndex(m.getIndex())))
                .orElse(-1);
    }

    private void accept(Event event) {
        if (event instanceof ScalarEvent scalar) {
            add(scalar(scalar), anchor(scalar));
        } else if (event instanceof AliasEvent alias) {
            add(alias(alias), null);
        } else if (event instanceof CollectionStartEvent start) {
            open.push(new OpenCollection(
                    start.getEventId() == Event.ID.MappingStart, start.isFlow(), start(start), anchor(start)));
        } else if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
            close(end(event));
        }
    }

    private void close(int endMark) {
        OpenCollection closing = open.pop();
        int start = offsets.original(closing.start);
        int end = closing.flow && endMark >= 0 ? offsets.original(endMark) : Math.max(start, closing.lastEnd);
        TextRange range = new TextRange(start, Math.max(start, end));
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

    private Scalar scalar(ScalarEvent event) {
        int start = offsets.original(start(event));
        int end = Math.max(start, offsets.original(end(event)));
        ScalarStyle style = switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> ScalarStyle.DOUBLE_QUOTED;
            case LITERAL -> ScalarStyle.LITERAL;
            case FOLDED -> ScalarStyle.FOLDED;
            case PLAIN -> ScalarStyle.PLAIN;
        };
        String value = event.getValue();
        ScalarValue resolved = ScalarResolution.resolve(
                value, style == ScalarStyle.PLAIN, event.getTag().orElse(null));
        return new Scalar(value, resolved, style, new TextRange(start, end));
    }

    private Node alias(AliasEvent event) {
        usesAliases = true;
        TextRange range = offsets.original(start(event), end(event));
        String name = event.getAlias().getValue();
        Node target = anchors.get(name);
        if (target == null) {
            boolean inside = open.stream().anyMatch(collection -> name.equals(collection.anchor));
            errors.add(new SyntaxError(
                    (inside ? SyntaxMessages.ALIAS_INSIDE_ITSELF : SyntaxMessages.UNKNOWN_ANCHOR).with(name), range));
            target = new Scalar("", new ScalarValue(ScalarValue.Type.NULL, ""), ScalarStyle.PLAIN, range);
        }
        return new Alias(name, target, range);
    }

    private static @Nullable String anchor(NodeEvent event) {
        return event.getAnchor().map(a -> a.getValue()).orElse(null);
    }

    private static int start(Event event) {
        return event.getStartMark().map(Mark::getIndex).orElse(0);
    }

    private static int end(Event event) {
        return event.getEndMark().map(Mark::getIndex).orElse(0);
    }

    /** A mapping or sequence whose end has not been read yet. */
    private static final class OpenCollection {
        private final boolean mapping;
        private final boolean flow;
        private final int start;
        private final @Nullable String anchor;
        private final List<Node> items = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();
        private @Nullable Node key;
        private int lastEnd;

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

        Node toNode(TextRange range) {
            if (!mapping) {
                return new Sequence(List.copyOf(items), flow, range);
            }
            Node waiting = key;
            if (waiting != null) {
                // Reading stopped right after a key; what was written of it is kept.
                TextRange nothing = TextRange.at(waiting.range().end());
                entries.add(new Entry(
                        waiting,
                        new Scalar("", new ScalarValue(ScalarValue.Type.NULL, ""), ScalarStyle.PLAIN, nothing)));
            }
            return new Mapping(List.copyOf(entries), flow, range);
        }
    }
}
