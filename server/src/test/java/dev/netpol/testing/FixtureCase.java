package dev.netpol.testing;

import dev.netpol.settings.KubernetesVersion;
import dev.netpol.settings.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A case of a fixture file: a header line {@code #### name}, lines {@code #: option=value}, and a marked text up to the
 * next header.
 *
 * @param name what the case is about
 * @param line the line of its header, from one
 * @param options the options: {@code kubernetesVersion}, {@code lineEnd} (crlf or cr), {@code file}
 * @param marked the text with its marks
 */
record FixtureCase(String name, int line, Map<String, String> options, String marked) {
    private static final String HEADER = "#### ";
    private static final String OPTION = "#: ";

    static List<FixtureCase> parse(String file) {
        List<FixtureCase> cases = new ArrayList<>();
        String[] lines = file.split("\n", -1);
        int at = 0;
        while (at < lines.length) {
            if (!lines[at].startsWith(HEADER)) {
                at++;
                continue;
            }
            int header = at++;
            Map<String, String> options = new HashMap<>();
            for (; at < lines.length && lines[at].startsWith(OPTION); at++) {
                for (String option : lines[at].substring(OPTION.length()).split(" +")) {
                    options.put(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
                }
            }
            List<String> text = new ArrayList<>();
            for (; at < lines.length && !lines[at].startsWith(HEADER); at++) {
                text.add(lines[at]);
            }
            boolean another = at < lines.length;
            cases.add(new FixtureCase(
                    lines[header].substring(HEADER.length()),
                    header + 1,
                    Map.copyOf(options),
                    String.join("\n", text) + (another ? "\n" : "")));
        }
        return cases;
    }

    void check() {
        DiagnosticsCheck.checkDiagnostics(marked, settings(), lineEnd());
    }

    void checkFixes() {
        FixesCheck.checkFixes(MarkedText.parse(marked).text().replace("\n", lineEnd()), settings());
    }

    private Settings settings() {
        return options.containsKey("kubernetesVersion")
                ? Settings.DEFAULTS.withKubernetesVersion(KubernetesVersion.parse(options.get("kubernetesVersion"))
                        .orElseThrow())
                : Settings.DEFAULTS;
    }

    private String lineEnd() {
        return switch (options.getOrDefault("lineEnd", "lf")) {
            case "lf" -> "\n";
            case "crlf" -> "\r\n";
            case "cr" -> "\r";
            default -> throw new IllegalArgumentException("no such line end: " + options.get("lineEnd"));
        };
    }
}
