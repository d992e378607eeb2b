package dev.netpol.cli;

import dev.netpol.cli.report.FileReport;
import dev.netpol.cli.report.Finding;
import dev.netpol.cli.report.JsonText;
import dev.netpol.yaml.Mapping;
import dev.netpol.yaml.Node;
import dev.netpol.yaml.Scalar;
import dev.netpol.yaml.Sequence;
import dev.netpol.yaml.YamlFile;
import dev.netpol.yaml.YamlPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file of findings that are known and not to be reported again, one a line and in the order of their files, so that two
 * of them can be compared and merged.
 */
final class Baseline {
    private static final String VERSION = "1";

    private final Set<String> lines = new TreeSet<>();

    /** The fingerprints in a baseline; empty for what is not one. */
    static Optional<Set<String>> parse(String text) {
        List<YamlPart> parts = YamlFile.parse(text).parts();
        if (parts.size() != 1 || !parts.get(0).document().errors().isEmpty()) {
            return Optional.empty();
        }
        Optional<Mapping> root = parts.get(0).document().root().flatMap(Baseline::mapping);
        boolean known = root.flatMap(mapping -> mapping.value("version"))
                .filter(version ->
                        version instanceof Scalar scalar && scalar.text().equals(VERSION))
                .isPresent();
        return root.filter(mapping -> known)
                .flatMap(mapping -> mapping.value("findings"))
                .flatMap(findings -> findings instanceof Sequence list ? Optional.of(list.items()) : Optional.empty())
                .map(Baseline::fingerprints);
    }

    /** Takes all findings of a file. */
    void add(FileReport report) {
        for (Finding finding : report.findings()) {
            lines.add("    {\"file\": " + JsonText.quoted(report.name().inRepository()) + ", \"rule\": "
                    + JsonText.quoted(finding.ruleId()) + ", \"fingerprint\": "
                    + JsonText.quoted(finding.fingerprint()) + "}");
        }
    }

    int size() {
        return lines.size();
    }

    /** Writes the file as a whole or not at all. */
    void write(Path file) throws IOException {
        String findings = lines.isEmpty() ? "" : "\n" + String.join(",\n", lines) + "\n  ";
        String text = "{\n  \"version\": " + VERSION + ",\n  \"findings\": [" + findings + "]\n}\n";
        WholeFile.write(file, text);
    }

    private static Set<String> fingerprints(Collection<Node> findings) {
        Set<String> fingerprints = new HashSet<>();
        for (Node finding : findings) {
            mapping(finding).flatMap(entry -> entry.string("fingerprint")).ifPresent(fingerprints::add);
        }
        return fingerprints;
    }

    private static Optional<Mapping> mapping(Node node) {
        return node instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
    }
}
