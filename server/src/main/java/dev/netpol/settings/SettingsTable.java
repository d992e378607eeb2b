package dev.netpol.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every setting there is: what files and clients are read by, and what the documentation is made from. */
public final class SettingsTable {
    private static final List<SettingDefinition<?>> ALL = List.of(
            new SettingDefinition<>(
                    "kubernetesVersion",
                    new VersionType(),
                    Settings::kubernetesVersion,
                    (settings, version) -> settings.withKubernetesVersion(version),
                    """
                    The version of the cluster whose API server is to accept the policies. Later versions refuse some of
                    what earlier ones let pass. A version older than 1.25 is judged as 1.25, one newer than the newest
                    known as that one; either is said. Quotes are not needed: `1.30` is read as it is written.
                    """),
            new SettingDefinition<>(
                    "rules",
                    new RuleLevelsType(),
                    Settings::rules,
                    (settings, levels) -> new Settings(
                            settings.kubernetesVersion(),
                            merged(settings.rules(), levels),
                            settings.exclude(),
                            settings.maxDiagnostics()),
                    """
                    The severity of single rules, or `off` to turn one off. [The list of rules](rules/README.md) says
                    what each is by default. Sources are merged rule by rule.
                    """),
            new SettingDefinition<>(
                    "exclude",
                    new PatternsType(),
                    Settings::exclude,
                    (settings, patterns) -> new Settings(
                            settings.kubernetesVersion(), settings.rules(), patterns, settings.maxDiagnostics()),
                    """
                    Files and folders that are not looked at, as patterns in the syntax of `.gitignore`, where a later
                    one wins and `!` takes back what an earlier one excludes. They are relative to the folder of the
                    `.netpol.yaml` that holds them; in an editor's settings, to the workspace folder. A file that is
                    named on the command line is looked at all the same.
                    """),
            new SettingDefinition<>(
                    "maxDiagnostics",
                    new CountType(),
                    Settings::maxDiagnostics,
                    (settings, most) ->
                            new Settings(settings.kubernetesVersion(), settings.rules(), settings.exclude(), most),
                    """
                    The most findings that an editor is shown for one file; if there are more, the gravest. The command
                    line always shows all.
                    """));

    private SettingsTable() {}

    public static List<SettingDefinition<?>> all() {
        return ALL;
    }

    public static List<String> names() {
        return ALL.stream().<String>map(SettingDefinition::name).toList();
    }

    static Optional<SettingDefinition<?>> named(String name) {
        return ALL.stream().filter(definition -> definition.name().equals(name)).findFirst();
    }

    private static Map<String, RuleLevel> merged(Map<String, RuleLevel> below, Map<String, RuleLevel> above) {
        Map<String, RuleLevel> merged = new TreeMap<>(below);
        merged.putAll(above);
        return Map.copyOf(merged);
    }
}
