package dev.netpol.cli.report;

import dev.netpol.settings.Severity;
import java.util.List;
import java.util.Optional;

/**
 * JUnit's XML: a suite for each file, a test case for each finding. Those that let the command fail are failures, the
 * others pass and say what was found in their output.
 */
public final class JunitReport implements Report {
    private final Output out;
    private final Optional<Severity> failsFrom;
    private final Drawing drawing = new Drawing(Colours.OFF);

    /** @param failsFrom the severity from which on a finding is a failure; empty if none ever is */
    public JunitReport(Output out, Optional<Severity> failsFrom) {
        this.out = out;
        this.failsFrom = failsFrom;
    }

    @Override
    public void begin() {
        out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").println("<testsuites name=\"netpol\">");
    }

    @Override
    public void add(FileReport file) {
        List<Problem> errors = file.problems().stream().filter(Problem::isError).toList();
        long failures = file.findings().stream().filter(this::fails).count();
        int cases = Math.max(1, file.findings().size() + errors.size());
        suite(file.name(), cases, failures, errors.size());
        errors.forEach(this::error);
        for (Finding finding : file.findings()) {
            testCase(file.name(), finding);
        }
        if (file.findings().isEmpty() && errors.isEmpty()) {
            String name = attribute(file.name().shown());
            out.println("    <testcase name=\"" + name + "\" classname=\"netpol\"/>");
        }
        out.println("  </testsuite>");
    }

    @Override
    public void add(Problem problem) {
        if (problem.isError()) {
            suite(problem.file(), 1, 0, 1);
            error(problem);
            out.println("  </testsuite>");
        }
    }

    @Override
    public void end(Totals totals) {
        out.println("</testsuites>");
    }

    private void suite(FileName file, int tests, long failures, int errors) {
        out.println("  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"%d\">"
                .formatted(attribute(file.shown()), tests, failures, errors));
    }

    private void testCase(FileName file, Finding finding) {
        String name = finding.ruleId() + " at " + finding.place().line() + ":"
                + finding.place().column();
        String picture = content(drawing.of(file, finding));
        out.println("    <testcase name=\"" + attribute(name) + "\" classname=\"" + attribute(file.shown()) + "\">");
        if (fails(finding)) {
            out.print("      <failure message=\"%s\" type=\"%s\">"
                            .formatted(
                                    attribute(finding.message()),
                                    finding.severity().word()))
                    .print(picture)
                    .println("</failure>");
        } else {
            out.print("      <system-out>").print(picture).println("</system-out>");
        }
        out.println("    </testcase>");
    }

    private void error(Problem problem) {
        String file = attribute(problem.file().shown());
        out.println("    <testcase name=\"" + file + "\" classname=\"netpol\">");
        out.print("      <error message=\"" + attribute(problem.message()) + "\" type=\"error\">")
                .print(content(drawing.of(problem)))
                .println("</error>");
        out.println("    </testcase>");
    }

    private boolean fails(Finding finding) {
        return failsFrom.filter(finding.severity()::isAtLeast).isPresent();
    }

    private static String attribute(String text) {
        return content(Printable.of(text))
                .replace("\"", "&quot;")
                .replace("\n", "&#10;")
                .replace("\r", "&#13;")
                .replace("\t", "&#9;");
    }

    /** The text escaped, without the characters that XML has no way to say. */
    private static String content(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(JunitReport::isXml).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
