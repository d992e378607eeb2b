package dev.netpol.settings;

import java.util.List;
import java.util.Map;

/**
 * The settings in force for a file.
 *
 * @param kubernetesVersion the version whose API server is asked
 * @param rules what is said of single rules, by id
 * @param exclude globs, relative to the workspace folder, of files that are not looked at
 * @param maxDiagnostics the most findings that an editor is sent for one file; the command line has no limit
 */
public record Settings(
        KubernetesVersion kubernetesVersion, Map<String, RuleLevel> rules, List<String> exclude, int maxDiagnostics) {

    public static final Settings DEFAULTS = new Settings(KubernetesVersion.NEWEST, Map.of(), List.of(), 200);

    public Settings withKubernetesVersion(KubernetesVersion version) {
        return new Settings(version, rules, exclude, maxDiagnostics);
    }
}
