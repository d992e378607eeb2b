package dev.netpol.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netpol.message.MessageRenderer;
import dev.netpol.testing.MarkedText;
import dev.netpol.testing.MarkedText.Mark;
import dev.netpol.text.Position;
import dev.netpol.yaml.YamlFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Settings files, the problems drawn under their lines (rule "settings") and below them what was read. */
class SettingsReaderTest {
    private static final Set<String> RULES = Set.of("invalid-cidr", "cidr-host-bits", "unknown-field");

    @Test
    void everySettingIsRead() {
        check("""
                kubernetesVersion: 1.30
                rules:
                  invalid-cidr: warning
                  cidr-host-bits: off
                exclude:
                  - vendor/
                  - "*.gen.yaml"
                maxDiagnostics: 50
                => 1.30 {cidr-host-bits: off, invalid-cidr: warning} ["vendor/", "*.gen.yaml"] 50""");
    }

    @Test
    void clientsSendJson() {
        check("""
                {"kubernetesVersion": "1.29", "rules": {"invalid-cidr": "hint"}, "exclude": ["a/**"], "maxDiagnostics": 7}
                => 1.29 {invalid-cidr: hint} ["a/**"] 7""");
    }

    @Test
    void nothingIsNothingWrong() {
        check("=> 1.37 {} [] 200");
        check("# nothing yet\n=> 1.37 {} [] 200");
    }

    @Test
    void versionsAreReadAsWritten() {
        check("kubernetesVersion: 1.30\n=> 1.30 {} [] 200");
        check("kubernetesVersion: '1.30'\n=> 1.30 {} [] 200");
        check("kubernetesVersion: v1.30.4\n=> 1.30 {} [] 200");
        check("{\"kubernetesVersion\": 1.30}\n=> 1.30 {} [] 200");
    }

    @Test
    void versionsBeyondTheKnownOnesAreJudgedAsTheNearest() {
        check("""
                kubernetesVersion: 1.3
                                   ^^^ warning settings: Kubernetes 1.3 is older than 1.25, the oldest version whose rules are known, and is judged as 1.25
                => 1.25 {} [] 200""");
        check("""
                kubernetesVersion: "1.99"
                                   ^^^^^^ warning settings: Kubernetes 1.99 is newer than 1.37, the newest version whose rules are known, and is judged as 1.37
                => 1.37 {} [] 200""");
    }

    @Test
    void whatIsNotAVersionIsRefused() {
        check("""
                kubernetesVersion: latest
                                   ^^^^^^ error settings: "kubernetesVersion" must be a Kubernetes version such as 1.30, not "latest"
                => 1.37 {} [] 200""");
        check("""
                kubernetesVersion: 1
                                   ^ error settings: "kubernetesVersion" must be a Kubernetes version such as 1.30, not "1"
                => 1.37 {} [] 200""");
        check("""
                kubernetesVersion:
                ^^^^^^^^^^^^^^^^^ error settings: "kubernetesVersion" must be a Kubernetes version such as 1.30, not a list
                  - 1.30
                => 1.37 {} [] 200""");
    }

    @Test
    void unknownKeys() {
        check("""
                kubernetesversion: 1.30
                ^^^^^^^^^^^^^^^^^ error settings: There is no setting "kubernetesversion"; did you mean "kubernetesVersion"?
                colour: red
                ^^^^^^ error settings: There is no setting "colour"; there are kubernetesVersion, rules, exclude, maxDiagnostics
                rules.invalid-cidr: off
                ^^^^^^^^^^^^^^^^^^ error settings: There is no setting "rules.invalid-cidr"; write "rules:", and "invalid-cidr" indented below it
                maxDiagnostics: 9
                => 1.37 {} [] 9""");
    }

    @Test
    void rulesAndTheirLevels() {
        check("""
                rules:
                  invalid-cdir: off
                  ^^^^^^^^^^^^ error settings: There is no rule "invalid-cdir"; did you mean "invalid-cidr"?
                  something-else: off
                  ^^^^^^^^^^^^^^ error settings: There is no rule "something-else"; the command "netpol rules" lists all there are
                  invalid-cidr: fatal
                                ^^^^^ error settings: "rules.invalid-cidr" must be error, warning, info, hint or off, not "fatal"
                  unknown-field: {}
                                 ^^ error settings: "rules.unknown-field" must be error, warning, info, hint or off, not a mapping
                  cidr-host-bits: info
                => 1.37 {cidr-host-bits: info} [] 200""");
        check("""
                rules: [invalid-cidr]
                       ^^^^^^^^^^^^^^ error settings: "rules" must be a mapping from rule ids to error, warning, info, hint or off, not a list
                => 1.37 {} [] 200""");
    }

    @Test
    void patternsAndCounts() {
        check("""
                exclude: vendor
                         ^^^^^^ error settings: "exclude" must be a list of patterns such as [vendor/, "*.gen.yaml"], not "vendor"
                maxDiagnostics: many
                                ^^^^ error settings: "maxDiagnostics" must be a whole number of at least 1, not "many"
                => 1.37 {} [] 200""");
        check("""
                exclude: [a, [b], c]
                             ^^^ error settings: "exclude" must be a pattern, not a list
                maxDiagnostics: "10"
                                ^^^^ error settings: "maxDiagnostics" must be a whole number of at least 1, not "10"
                => 1.37 {} ["a", "c"] 200""");
        check("""
                maxDiagnostics: 0
                                ^ error settings: "maxDiagnostics" must be a whole number of at least 1, not "0"
                => 1.37 {} [] 200""");
    }

    @Test
    void duplicatesAndFurtherDocuments() {
        check("""
                maxDiagnostics: 5
                maxDiagnostics: 6
                ^^^^^^^^^^^^^^ error settings: "maxDiagnostics" is set twice; the first one counts
                ---
                rules: {}
                ^^^^^^^^^ error settings: Settings are one document; what follows its end is not read
                => 1.37 {} [] 5""");
    }

    @Test
    void anythingButAMapping() {
        check("""
                - rules
                ^^^^^^^ error settings: Settings must be a mapping such as "kubernetesVersion: 1.30"
                => 1.37 {} [] 200""");
    }

    @Test
    void theRestOfABrokenFileCounts() {
        MarkedText found = read("""
                maxDiagnostics: 5
                rules: {invalid-cidr: off
                exclude: [a]
                """);
        assertEquals(1, found.marks().size(), found.draw());
        assertEquals(1, found.marks().get(0).line(), found.draw());
        assertTrue(found.text().endsWith(" 5"), found.draw());
    }

    @Test
    void patternsOfAFolderInsideTheWorkspaceStayThere() {
        SettingsReading reading =
                SettingsReader.read(YamlFile.parse("exclude: [gen, /top, a/b, '!keep/', 'x/']"), RULES, "charts/[one]");
        assertEquals(
                List.of(
                        "/charts/\\[one]/**/gen",
                        "/charts/\\[one]/top",
                        "/charts/\\[one]/a/b",
                        "!/charts/\\[one]/**/keep/",
                        "/charts/\\[one]/**/x/"),
                reading.layer().over(Settings.DEFAULTS).exclude());
    }

    @Test
    void layersMergeByKeyAndRulesById() {
        SettingsLayer editor =
                layer("kubernetesVersion: 1.30\nrules: {invalid-cidr: off, unknown-field: info}\nexclude: [a]");
        SettingsLayer file = layer("rules: {invalid-cidr: hint}\nexclude: [b]");
        assertEquals(
                "1.30 {invalid-cidr: hint, unknown-field: info} [\"b\"] 200",
                words(editor.then(file).over(Settings.DEFAULTS)));
    }

    private static SettingsLayer layer(String text) {
        return SettingsReader.read(YamlFile.parse(text), RULES, "").layer();
    }

    /** The text, its problems and, in a last line, the settings read from it. */
    private static void check(String expected) {
        int result = expected.lastIndexOf("=> ");
        String text = MarkedText.parse(expected.substring(0, result)).text();
        assertEquals(expected, read(text).draw());
    }

    private static MarkedText read(String text) {
        YamlFile file = YamlFile.parse(text);
        SettingsReading reading = SettingsReader.read(file, RULES, "");
        List<Mark> marks =
                reading.problems().stream().map(problem -> mark(file, problem)).toList();
        return new MarkedText(text + "=> " + words(reading.layer().over(Settings.DEFAULTS)), marks);
    }

    private static Mark mark(YamlFile file, SettingsProblem problem) {
        Position start = file.text().position(problem.range().start());
        String message = MessageRenderer.english().render(problem.message());
        int length = Math.max(1, problem.range().length());
        return new Mark(
                start.line(), start.character(), length, false, problem.severity(), "settings", Optional.of(message));
    }

    private static String words(Settings settings) {
        return settings.kubernetesVersion()
                + " " + new RuleLevelsType().write(settings.rules())
                + " " + new PatternsType().write(settings.exclude())
                + " " + settings.maxDiagnostics();
    }
}
