package dev.netpol.yaml;

import dev.netpol.text.LineEnds;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into parts: at lines that begin with {@code ---}, at the items of a top-level {@code items:} list, and
 * between JSON objects that follow one another.
 *
 * <p>Only the shape of lines counts, not what they mean, so that scanning may start at any part. A list whose items
 * refer to anchors of other items stays in one piece, since its items can't be read alone.
 */
final class PartSplitter {

    /** A piece: what it is, the column of its dash, and where it begins. */
    record Piece(PartKind kind, int itemIndent, int start) {}

    /**
     * @param pieces the pieces, the first one at offset 0
     * @param endsInItems whether the text ends inside the items of a list
     * @param endIndent the column of the dashes of that list
     * @param needsWholeDocument whether the text begins in the middle of a list that must not be cut
     */
    record Split(List<Piece> pieces, boolean endsInItems, int endIndent, boolean needsWholeDocument) {}

    private enum Mode {
        DOCUMENT,
        JSON,
        BEFORE_ITEMS,
        ITEMS,
        TAIL
    }

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private Mode mode;
    private int indent;
    private int documentStart;
    private int firstPieceOfDocument;
    private final boolean startsInsideList;
    private boolean needsWholeDocument;
    private boolean documentHasContent;
    private int commentRunStart = -1;
    private int jsonDepth;
    private boolean jsonString;

    private PartSplitter(String text, PartKind startKind, int itemIndent) {
        this.text = text;
        this.indent = itemIndent;
        this.startsInsideList = startKind == PartKind.LIST_ITEM || startKind == PartKind.LIST_TAIL;
        this.mode = startKind == PartKind.LIST_ITEM
                ? Mode.ITEMS
                : startKind == PartKind.LIST_TAIL ? Mode.TAIL : Mode.DOCUMENT;
        pieces.add(new Piece(startsInsideList ? startKind : PartKind.DOCUMENT, startsInsideList ? itemIndent : 0, 0));
    }

    /** Cuts a text that begins where a part of this kind begins. */
    static Split split(String text, PartKind startKind, int itemIndent) {
        PartSplitter splitter = new PartSplitter(text, startKind, itemIndent);
        splitter.scan();
        return new Split(
                splitter.pieces,
                splitter.mode == Mode.ITEMS || splitter.mode == Mode.BEFORE_ITEMS,
                splitter.mode == Mode.ITEMS ? splitter.indent : -1,
                splitter.needsWholeDocument);
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            int next = LineEnds.nextLineStart(text, at);
            line(at, next);
            at = next;
        }
        endDocument(text.length());
    }

    private void line(int start, int end) {
        if (text.startsWith("---", start)) {
            if (start > 0) {
                endDocument(start);
                beginDocument(start);
            }
            documentHasContent |= hasContentAfterSeparator(start + 3, end);
            return;
        }
        if (mode == Mode.JSON) {
            jsonLine(start, end);
            return;
        }
        int content = start;
        while (content < end && text.charAt(content) == ' ') {
            content++;
        }
        int column = content - start;
        if (isBlank(content, end)) {
            commentRunStart = -1;
            return;
        }
        char first = text.charAt(content);
        if (first == '#') {
            // Deeper than the dashes it may be text of a block scalar, which belongs to the item above.
            boolean besideItems = mode == Mode.ITEMS && column <= indent;
            commentRunStart = !besideItems ? -1 : commentRunStart < 0 ? start : commentRunStart;
            return;
        }
        // A template action on its own line says nothing about where a document or an item begins.
        if (!text.startsWith("{{", content)) {
            contentLine(start, end, column, first);
        }
        documentHasContent = true;
        commentRunStart = -1;
    }

    private void contentLine(int start, int end, int column, char first) {
        boolean dash = first == '-' && isDash(start + column, end);
        switch (mode) {
            case DOCUMENT -> {
                int json = first == '\uFEFF' ? start + 1 : start + column;
                if (!documentHasContent && opensJson(json)) {
                    mode = Mode.JSON;
                    jsonLine(start, end);
                } else if (column == 0 && isItemsLine(start, end)) {
                    mode = Mode.BEFORE_ITEMS;
                }
            }
            case BEFORE_ITEMS -> {
                if (dash) {
                    Piece head = pieces.remove(pieces.size() - 1);
                    pieces.add(new Piece(PartKind.LIST_HEAD, 0, head.start()));
                    indent = column;
                    mode = Mode.ITEMS;
                    beginItem(start);
                } else {
                    mode = Mode.DOCUMENT;
                }
            }
            case ITEMS -> {
                if (dash && column == indent) {
                    if (start > pieces.get(pieces.size() - 1).start() && !isFirstContentOfPiece(start)) {
                        beginItem(start);
                    }
                } else if (column < indent || column == 0) {
                    mode = Mode.TAIL;
                    pieces.add(new Piece(PartKind.LIST_TAIL, indent, start));
                }
            }
            case TAIL, JSON -> {}
        }
    }

    /** Whether only comments and blank lines stand between the start of the current piece and this line. */
    private boolean isFirstContentOfPiece(int start) {
        int at = pieces.get(pieces.size() - 1).start();
        while (at < start) {
            int next = LineEnds.nextLineStart(text, at);
            int content = at;
            while (content < next && text.charAt(content) == ' ') {
                content++;
            }
            if (content < next && text.charAt(content) != '#' && !isBlank(content, next)) {
                return false;
            }
            at = next;
        }
        return true;
    }

    private void beginItem(int start) {
        // Comments right above an item speak of that item.
        int from = commentRunStart > pieces.get(pieces.size() - 1).start() ? commentRunStart : start;
        pieces.add(new Piece(PartKind.LIST_ITEM, indent, from));
    }

    private void beginDocument(int start) {
        pieces.add(new Piece(PartKind.DOCUMENT, 0, start));
        firstPieceOfDocument = pieces.size() - 1;
        documentStart = start;
        documentHasContent = false;
        commentRunStart = -1;
        jsonDepth = 0;
        jsonString = false;
        mode = Mode.DOCUMENT;
    }

    private void endDocument(int end) {
        boolean cut = pieces.size() - 1 > firstPieceOfDocument
                || pieces.get(firstPieceOfDocument).kind() != PartKind.DOCUMENT;
        if (!cut || !anyPieceUsesForeignAnchor(end)) {
            return;
        }
        if (startsInsideList && firstPieceOfDocument == 0) {
            needsWholeDocument = true;
            return;
        }
        while (pieces.size() - 1 >= firstPieceOfDocument) {
            pieces.remove(pieces.size() - 1);
        }
        pieces.add(new Piece(PartKind.DOCUMENT, 0, documentStart));
        if (end == text.length()) {
            mode = Mode.DOCUMENT;
        }
    }

    private boolean anyPieceUsesForeignAnchor(int end) {
        for (int i = firstPieceOfDocument; i < pieces.size(); i++) {
            int from = pieces.get(i).start();
            int to = i + 1 < pieces.size() ? pieces.get(i + 1).start() : end;
            if (AnchorUse.refersOutside(text.substring(from, to))) {
                return true;
            }
        }
        return false;
    }

    private void jsonLine(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (jsonString) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    jsonString = false;
                }
            } else if (c == '"') {
                jsonString = true;
            } else if (c == '{' || c == '[') {
                if (jsonDepth == 0 && documentHasContent && opensJson(i) && isIndentation(start, i)) {
                    endDocument(start);
                    beginDocument(start);
                    mode = Mode.JSON;
                }
                jsonDepth++;
                documentHasContent = true;
            } else if (c == '}' || c == ']') {
                jsonDepth = Math.max(0, jsonDepth - 1);
            }
        }
    }

    private boolean opensJson(int at) {
        return text.startsWith("{", at) && !text.startsWith("{{", at);
    }

    private boolean isIndentation(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    private boolean isItemsLine(int start, int end) {
        if (!text.startsWith("items:", start)) {
            return false;
        }
        int after = start + "items:".length();
        return isBlankOrComment(after, end);
    }

    private boolean isDash(int at, int end) {
        return at + 1 >= end || isBlankCharacter(text.charAt(at + 1));
    }

    private boolean hasContentAfterSeparator(int from, int end) {
        return !isBlankOrComment(from, end);
    }

    private boolean isBlankOrComment(int from, int end) {
        int at = from;
        while (at < end && isBlankCharacter(text.charAt(at))) {
            at++;
        }
        return at >= end || (text.charAt(at) == '#' && at > from);
    }

    private boolean isBlank(int from, int end) {
        for (int i = from; i < end; i++) {
            if (!isBlankCharacter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlankCharacter(char c) {
        return c == ' ' || c == '\t' || LineEnds.isLineEnd(c);
    }
}
