package dev.netpol.lint;

import dev.netpol.message.MessageTemplate;
import dev.netpol.text.TextEdit;
import dev.netpol.text.TextRange;
import dev.netpol.yaml.ScalarText;
import dev.netpol.yaml.YamlDocument;

/** Titles and edits that several rules' fixes share. */
public final class Fixes {
    static final MessageTemplate WRITE = new MessageTemplate("fix.write", "Write {0}");

    private Fixes() {}

    /** The edit that writes another string in the place of a scalar, in the same quotes if it had some. */
    static TextEdit scalar(YamlDocument document, TextRange scalar, String value) {
        char first = scalar.isEmpty() ? 0 : document.text().charAt(scalar.start());
        return new TextEdit(
                scalar, first == '"' || first == '\'' ? ScalarText.quoted(value, first) : ScalarText.of(value));
    }
}
