package dev.netpol.yaml;

import dev.netpol.text.LineEnds;
import dev.netpol.text.TextRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the tabs that Kubernetes refuses: those in front of which a line holds nothing that a new key or item could not
 * follow. Inside of plain scalars, and behind them, a tab only has to stand right of the surrounding block.
 */
final class TabCheck {
    private final String meant;
    private final ScalarPlaces places;
    private final List<TextRange> wrong = new ArrayList<>();

    private TabCheck(String meant, ScalarPlaces places) {
        this.meant = meant;
        this.places = places;
    }

    /**
     * The tabs that Kubernetes refuses, in order, one range for several in a row.
     *
     * @param documentEnd where the document ends
     */
    static List<TextRange> wrongTabs(ParserText text, ScalarPlaces places, int documentEnd) {
        if (text.meant().indexOf('\t') < 0) {
            return List.of();
        }
        return new TabCheck(text.meant(), places).wrongTabs(text.text(), documentEnd);
    }

    private List<TextRange> wrongTabs(String shown, int documentEnd) {
        BitSet behindPlain = new BitSet();
        for (ScalarPlaces.PlainScalar scalar : places.plainScalars()) {
            plainScalar(scalar, behindPlain);
        }
        int limit = Math.min(meant.length(), documentEnd);
        Line line = new Line();
        for (int i = 0; i < limit; i++) {
            char c = meant.charAt(i);
            if (LineEnds.isLineEnd(c)) {
                line = new Line();
            } else if (c == '\t' && !behindPlain.get(i)) {
                boolean disguised = shown.charAt(i) != '\t';
                if (disguised ? !places.isCovered(i) : !places.isCovered(i) && line.mayBeginToken()) {
                    add(i);
                }
            } else {
                line.take(c, places.isCovered(i));
            }
        }
        wrong.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return wrong;
    }

    /** What stands on a line in front of an offset. */
    private static final class Line {
        private char last;
        private boolean lastCovered;
        private boolean anyCovered;
        private boolean comment;
        private boolean separator;

        void take(char c, boolean isCovered) {
            if (isCovered) {
                anyCovered = true;
                lastCovered = true;
                last = c;
            } else if (c == '#') {
                comment = true;
            } else if (c != ' ' && c != '\t') {
                separator |= c == '-' && last == '-';
                last = c;
                lastCovered = false;
            }
        }

        boolean mayBeginToken() {
            if (comment || lastCovered) {
                return false;
            }
            return last == 0 || last == '-' && !separator || last == '?' || last == ':' && !anyCovered;
        }
    }

    private void plainScalar(ScalarPlaces.PlainScalar scalar, BitSet behindPlain) {
        int end = places.endOfBlanks(scalar.end());
        boolean atLineStart = false;
        int lineStart = scalar.start();
        for (int i = scalar.start(); i < end; i++) {
            char c = meant.charAt(i);
            if (LineEnds.isLineEnd(c)) {
                atLineStart = true;
                lineStart = i + 1;
            } else if (c == '\t') {
                if (atLineStart && i - lineStart < scalar.leastColumn()) {
                    add(i);
                }
            } else if (c != ' ') {
                atLineStart = false;
            }
            if (i >= scalar.end()) {
                behindPlain.set(i);
            }
        }
    }

    private void add(int offset) {
        int last = wrong.size() - 1;
        if (last >= 0 && wrong.get(last).end() == offset) {
            wrong.set(last, new TextRange(wrong.get(last).start(), offset + 1));
        } else {
            wrong.add(new TextRange(offset, offset + 1));
        }
    }
}
