package dev.netpol.cli.report;

import dev.netpol.settings.Severity;
import java.util.Optional;

/** Draws findings and problems as text: a line that says what and where, then the place with carets under it. */
public final class Drawing {
    private final Colours colours;

    public Drawing(Colours colours) {
        this.colours = colours;
    }

    public String of(FileName file, Finding finding) {
        StringBuilder out = new StringBuilder();
        out.append(
                headline(file, Optional.of(finding.place()), finding.severity(), finding.message(), finding.ruleId()));
        excerpt(finding.place(), finding.severity(), out);
        for (Finding.Related related : finding.related()) {
            out.append(colours.bold(where(file, Optional.of(related.place()))))
                    .append(": ")
                    .append(colours.bold("note"))
                    .append(": ")
                    .append(Printable.of(related.message()))
                    .append('\n');
            excerpt(related.place(), Severity.HINT, out);
        }
        return out.toString();
    }

    public String of(Problem problem) {
        StringBuilder out = new StringBuilder();
        out.append(headline(problem.file(), problem.place(), problem.severity(), problem.message(), ""));
        problem.place().ifPresent(place -> excerpt(place, problem.severity(), out));
        return out.toString();
    }

    private String headline(FileName file, Optional<Place> place, Severity severity, String message, String ruleId) {
        return colours.bold(where(file, place))
                + ": "
                + colours.of(severity, severity.word())
                + ": "
                + Printable.of(message)
                + (ruleId.isEmpty() ? "" : " " + colours.dim("[" + ruleId + "]"))
                + "\n";
    }

    private static String where(FileName file, Optional<Place> place) {
        String name = Printable.of(file.shown());
        return place.map(at -> name + ":" + at.line() + ":" + at.column()).orElse(name);
    }

    private void excerpt(Place place, Severity severity, StringBuilder out) {
        Excerpt excerpt = place.excerpt();
        String before = Printable.of(excerpt.before());
        String marked = Printable.of(excerpt.marked());
        String number = String.valueOf(place.line());
        String gutter = colours.dim(" ".repeat(Math.max(0, 5 - number.length())) + number + " |");
        String below = colours.dim(" ".repeat(Math.max(5, number.length())) + " |");
        String carets = "^".repeat(Math.max(1, Printable.width(marked))) + (excerpt.goesOn() ? "…" : "");
        out.append(gutter)
                .append((" " + before + marked + Printable.of(excerpt.after())).stripTrailing())
                .append('\n')
                .append(below)
                .append(' ')
                .append(Printable.blanksBelow(before))
                .append(colours.of(severity, carets))
                .append('\n');
    }
}
