package dev.netpol.cli.report;

import java.util.function.Function;

/** For people: each finding with the line it stands on. */
public final class TextReport implements Report {
    private final Output out;
    private final Drawing drawing;
    private final Function<Totals, String> summary;

    /** @param summary what is said at the end; the empty text for nothing */
    public TextReport(Output out, Drawing drawing, Function<Totals, String> summary) {
        this.out = out;
        this.drawing = drawing;
        this.summary = summary;
    }

    @Override
    public void add(FileReport file) {
        for (Finding finding : file.findings()) {
            out.print(drawing.of(file.name(), finding)).print("\n");
        }
    }

    @Override
    public void end(Totals totals) {
        String text = summary.apply(totals);
        if (!text.isEmpty()) {
            out.println(text);
        }
    }
}
