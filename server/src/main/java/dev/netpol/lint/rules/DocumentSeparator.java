package dev.netpol.lint.rules;

import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;
import dev.netpol.text.LineEnds;
import dev.netpol.text.TextRange;
import dev.netpol.yaml.YamlPart;
import java.util.Optional;

/** Text beside a document separator, which YAML allows and kubectl refuses. */
public final class DocumentSeparator extends Rule<YamlPart> {
    private static final String SEPARATOR = "---";

    private final MessageTemplate text = message(
            "text",
            "Only a comment may follow \"---\" on its line, or kubectl refuses the file; put \"{0}\" on a line of its own");
    private final MessageTemplate dashes =
            message("dashes", "A separator is exactly three dashes; kubectl refuses a file with \"{0}\" in it");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("Anything but a comment on the line of a document separator.", """
                kubectl cuts a file into documents by itself, before YAML is parsed, at lines that begin with `---`. It
                takes such a line only if nothing but blanks or a comment follows the three dashes; for anything else it
                refuses the whole file.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                ----
                ^^^^ error document-separator: A separator is exactly three dashes; kubectl refuses a file with "----" in it
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: db
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                --- # the next one
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: db
                """);
    }

    @Override
    protected void check(YamlPart part, Reporter reporter) {
        misplacedText(part).ifPresent(line -> {
            String rest = part.text().substring(line.start() + SEPARATOR.length(), line.end());
            boolean onlyDashes = rest.chars().allMatch(c -> c == '-');
            // The line is repaired where the parser can't read it, which makes it no less certain; a template does.
            if (!part.document().templated() || reporter.isCertain(line)) {
                reporter.reportUnreadable(line, onlyDashes ? dashes.with(SEPARATOR + rest) : text.with(rest.strip()));
            }
        });
    }

    /** The content of the separator's line, if it holds more than a separator may. */
    static Optional<TextRange> misplacedText(YamlPart part) {
        String text = part.text();
        if (!text.startsWith(SEPARATOR)) {
            return Optional.empty();
        }
        String rest = text.substring(SEPARATOR.length(), LineEnds.contentEnd(text, 0));
        boolean allowed = rest.isBlank() || rest.strip().startsWith("#");
        return allowed
                ? Optional.empty()
                : Optional.of(new TextRange(
                        0, SEPARATOR.length() + rest.stripTrailing().length()));
    }
}
