package dev.netpol.cli;

import dev.netpol.ide.FileDiagnostics;
import dev.netpol.text.TextEdit;
import java.util.List;
import java.util.function.Function;

/**
 * What a file becomes when all is mended that can only be meant one way.
 *
 * @param text the text then
 * @param found what is still found in it
 * @param count how many changes that takes
 */
record Mending(String text, FileDiagnostics found, int count) {
    // Behind what is mended more may come to light, though hardly ever twice.
    private static final int MOST_ROUNDS = 8;

    /** The mending of a text; nothing is changed in one that can't be read to its end. */
    static Mending of(String text, Function<String, FileDiagnostics> check) {
        Mending mending = new Mending(text, check.apply(text), 0);
        for (int i = 0; i < MOST_ROUNDS; i++) {
            List<TextEdit> edits = mending.isReadable() ? mending.found.safeEdits() : List.of();
            if (edits.isEmpty()) {
                break;
            }
            String changed = apply(edits, mending.text);
            mending = new Mending(changed, check.apply(changed), mending.count + edits.size());
        }
        return mending;
    }

    boolean isNothing() {
        return count == 0;
    }

    private boolean isReadable() {
        return found.file().parts().stream()
                .allMatch(part -> part.document().errors().isEmpty());
    }

    private static String apply(List<TextEdit> edits, String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = edits.size() - 1; i >= 0; i--) {
            TextEdit edit = edits.get(i);
            changed.replace(edit.range().start(), edit.range().end(), edit.newText());
        }
        return changed.toString();
    }
}
