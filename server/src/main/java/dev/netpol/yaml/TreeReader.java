package dev.netpol.yaml;

import dev.netpol.message.Message;
import dev.netpol.text.LineEnds;
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
import org.snakeyaml.engine.v2.scanner.StreamReader;

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

    private static final int LONG_TEXT = 10_000;
    private static final LoadSettings SETTINGS = settings(1024);

    /**
     * What was read.
     *
     * @param root the tree, as far as it was read
     * @param failure where reading stopped, if not at the end
     * @param errors mistakes that did not stop the reading
     * @param skipped aliases that were not followed
     * @param disguises what to show the parser at which offsets, so that it reads on as Kubernetes does
     * @param places where scalars stand, as far as that matters
     */
    record Reading(
            Optional<Node> root,
            Optional<Failure> failure,
            List<SyntaxError> errors,
            List<TextRange> skipped,
            Map<Integer, Character> disguises,
            ScalarPlaces places) {}

    /**
     * Why and where reading stopped; offsets are those of the text that was read.
     *
     * @param problem the parser's word for it
     * @param context the parser's word for what it was reading, or the empty string
     * @param problemAt where it stopped
     * @param contextAt where the construct began that it was reading, or -1
     * @param suspectAt where the open brackets began, or else the last text in quotes that goes on over several lines; or -1
     */
    record Failure(String problem, String context, int problemAt, int contextAt, int suspectAt) {
        static final String TOO_DEEP = "too deep";
        static final String UNPRINTABLE = "special characters are not allowed";
    }

    private final ParserText text;
    private final boolean followsAliases;
    private final OffsetMap offsets;
    private final ScalarPlaces places;
    private final Refusals refusals;
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private final Map<String, Node> anchors = new HashMap<>();
    private final List<SyntaxError> errors = new ArrayList<>();
    private final List<TextRange> skipped = new ArrayList<>();
    private final Map<Integer, Character> disguises = new HashMap<>();
    private @Nullable Node root;
    private boolean usesAliases;
    private int depth;
    private int skippedFrom;
    private int suspectAt = -1;
    private int flowDepth;
    private int flowAt;

    private TreeReader(ParserText text, boolean followsAliases) {
        this.text = text;
        this.followsAliases = followsAliases;
        this.offsets = text.offsets();
        this.places = new ScalarPlaces(text);
        this.refusals = new Refusals(text.text(), this::refuse);
    }

    static Reading read(ParserText text) {
        TreeReader reader = new TreeReader(text, true);
        Optional<Failure> failure = reader.readAll();
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

    private Reading finish(Optional<Failure> failure) {
        return new Reading(
                Optional.ofNullable(root),
                failure,
                List.copyOf(errors),
                List.copyOf(skipped),
                Map.copyOf(disguises),
                places);
    }

    /** Reads on to the end or the first failure; the tree is complete as far as it goes. */
    private Optional<Failure> readAll() {
        Optional<Failure> failure = readEvents();
        while (!open.isEmpty()) {
            close(-1);
        }
        return failure;
    }

    private Optional<Failure> readEvents() {
        int delete = text.text().indexOf(DELETE);
        if (delete >= 0) {
            return Optional.of(new Failure(Failure.UNPRINTABLE, "", delete, -1, -1));
        }
        try {
            ParserImpl parser = parser(text.text());
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
                    return Optional.of(new Failure(Failure.TOO_DEEP, "", start, -1, -1));
                }
            }
            checkTabs(text.length());
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            int problemAt = at(e.getProblemMark());
            int contextAt = at(e.getContextMark());
            return Optional.of(new Failure(
                    Optional.ofNullable(e.getProblem()).orElse(""),
                    Optional.ofNullable(e.getContext()).orElse(""),
                    problemAt >= 0 ? problemAt : Math.max(0, contextAt),
                    contextAt,
                    flowDepth > 0 ? flowAt : suspectAt));
        } catch (ReaderException e) {
            return Optional.of(new Failure(
                    Failure.UNPRINTABLE, "", Math.min(text.length(), offsets.charIndex(e.getPosition())), -1, -1));
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // The parser's own slips count as "not readable from here on": where, is the end of what was read.
            int at = root == null ? 0 : root.range().end();
            return Optional.of(new Failure(String.valueOf(e.getMessage()), "", Math.min(at, text.length()), -1, -1));
        }
    }

    private static ParserImpl parser(String text) {
        // The parser copies a long token anew for each buffer that it fills.
        LoadSettings settings = text.length() < LONG_TEXT ? SETTINGS : settings(text.length());
        return new ParserImpl(settings, new StreamReader(settings, text));
    }

    // The library's own limits would refuse what Kubernetes accepts; ours are DEEPEST and AliasExpansion.
    private static LoadSettings settings(int bufferSize) {
        return LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(bufferSize)
                .build();
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
        String value = text.isDisguised() ? Disguises.undo(event.getValue()) : event.getValue();
        if (event.isPlain() && event.getValue().indexOf(Disguises.ASTERISK) == 0 && text.isDisguised()) {
            return alias(value.substring(1), start, end);
        }
        ScalarStyle style = style(event);
        TextRange inText = new TextRange(start, end);
        switch (style) {
            case PLAIN -> plain(value, inText);
            case DOUBLE_QUOTED -> {
                refusals.doubleQuoted(inText);
                noteLongText(inText);
            }
            case LITERAL, FOLDED -> {
                refusals.block(inText);
                value = blockValue(value, end);
            }
            case SINGLE_QUOTED -> noteLongText(inText);
        }
        OpenCollection around = open.peek();
        boolean plain = style == ScalarStyle.PLAIN;
        String tag = event.getTag().orElse(null);
        ScalarValue resolved = around != null && around.awaitsKey()
                ? ScalarResolution.resolveKey(value, plain, tag)
                : ScalarResolution.resolve(value, plain, tag);
        return new Scalar(value, resolved, style, original(start, end));
    }

    private void noteLongText(TextRange inText) {
        if (LineEnds.contentEnd(text.text(), inText.start()) < inText.end()) {
            suspectAt = inText.start();
        }
    }

    private void plain(String value, TextRange inText) {
        OpenCollection around = open.peek();
        if (around != null && around.flow && !inText.isEmpty()) {
            refusals.plainInFlow(value, inText);
            if (Reconciliation.colonEndsScalar(text.text(), inText.end())) {
                disguises.put(inText.end(), Disguises.COLON);
            }
        }
    }

    /** A block scalar that the text ends with has a last line break only if one is written. */
    private String blockValue(String value, int end) {
        return end == text.length()
                        && value.endsWith("\n")
                        && !text.text().endsWith("\n")
                        && !text.text().endsWith("\r")
                ? value.substring(0, value.length() - 1)
                : value;
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

    private static ScalarStyle style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> ScalarStyle.DOUBLE_QUOTED;
            case LITERAL -> ScalarStyle.LITERAL;
            case FOLDED -> ScalarStyle.FOLDED;
            case PLAIN -> ScalarStyle.PLAIN;
        };
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
