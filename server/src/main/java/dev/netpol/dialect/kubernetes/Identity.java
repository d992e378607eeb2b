package dev.netpol.dialect.kubernetes;

import dev.netpol.policy.GroupVersionKind;
import dev.netpol.policy.Manifest;
import dev.netpol.yaml.Entry;
import dev.netpol.yaml.Mapping;
import dev.netpol.yaml.Node;
import dev.netpol.yaml.Scalar;
import dev.netpol.yaml.Sequence;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How far what a manifest says it is makes it a NetworkPolicy of networking.k8s.io/v1. */
public enum Identity {
    /** Kind and apiVersion are right, or hidden by a template in what is otherwise one of ours. */
    OURS,
    /** A NetworkPolicy of the API version from which it has been removed. */
    REMOVED_API_VERSION,
    /** A NetworkPolicy of a version that never was. */
    UNKNOWN_API_VERSION,
    /** A kind that is NetworkPolicy but for its spelling. */
    UNKNOWN_KIND,
    MISSING_API_VERSION,
    MISSING_KIND,
    MISSING_BOTH,
    /** Something else. */
    OTHER;

    public static final String API_VERSION = "networking.k8s.io/v1";
    public static final String KIND = "NetworkPolicy";
    static final String REMOVED = "extensions/v1beta1";
    private static final String GROUP = "networking.k8s.io";
    private static final Set<String> SPELLINGS = Set.of("networkpolicy", "networkpolicies", "networkpolicys");

    public static Identity of(Manifest manifest) {
        boolean kindKnown = isKnown("kind", manifest);
        boolean apiVersionKnown = isKnown("apiVersion", manifest);
        if (!kindKnown || !apiVersionKnown) {
            // No other API's NetworkPolicy has a podSelector right in its spec.
            boolean surelyOurs = kindKnown && manifest.kind().equals(KIND) && specHas(manifest, "podSelector");
            return surelyOurs ? OURS : OTHER;
        }
        boolean kindMissing = manifest.kind().isEmpty() && isAbsent("kind", manifest);
        boolean apiVersionMissing = manifest.apiVersion().isEmpty() && isAbsent("apiVersion", manifest);
        if (kindMissing || apiVersionMissing) {
            // A template may yet write the line, with any group in it.
            return manifest.document().templated() ? OTHER : ofIncomplete(manifest, kindMissing, apiVersionMissing);
        }
        return manifest.kind().equals(KIND) ? ofApiVersion(manifest) : ofKind(manifest);
    }

    private static Identity ofApiVersion(Manifest manifest) {
        String apiVersion = manifest.apiVersion();
        if (apiVersion.equals(API_VERSION)) {
            return OURS;
        }
        if (apiVersion.equals(REMOVED)) {
            return REMOVED_API_VERSION;
        }
        if (!isString("apiVersion", manifest)) {
            // The schema says so.
            return looksLikeSpec(manifest) ? OURS : OTHER;
        }
        String group = GroupVersionKind.of(apiVersion, KIND).group();
        return group.isEmpty() || group.strip().equalsIgnoreCase(GROUP) ? UNKNOWN_API_VERSION : OTHER;
    }

    private static Identity ofKind(Manifest manifest) {
        if (!manifest.apiVersion().equals(API_VERSION)) {
            return OTHER;
        }
        if (!isString("kind", manifest)) {
            return looksLikeSpec(manifest) ? OURS : OTHER;
        }
        String kind = manifest.kind().strip();
        boolean misspelt = kind.isEmpty()
                ? looksLikeSpec(manifest)
                // A half-typed line below becomes part of the kind.
                : SPELLINGS.contains(letters(kind)) || SPELLINGS.contains(letters(kind.split("\\s", 2)[0]));
        return misspelt ? UNKNOWN_KIND : OTHER;
    }

    private static String letters(String kind) {
        return kind.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }

    private static Identity ofIncomplete(Manifest manifest, boolean kindMissing, boolean apiVersionMissing) {
        if (!kindMissing) {
            return manifest.kind().equals(KIND) ? MISSING_API_VERSION : OTHER;
        }
        if (!apiVersionMissing) {
            boolean ours = manifest.apiVersion().equals(API_VERSION) && looksLikeSpec(manifest);
            return ours ? MISSING_KIND : OTHER;
        }
        boolean nothingElse = manifest.root().effectiveEntries().stream()
                .allMatch(entry ->
                        Set.of("metadata", "spec", "kind", "apiVersion").contains(entry.name()));
        boolean ours = manifest.isWhole()
                && nothingElse
                && specHas(manifest, "podSelector")
                && (specHas(manifest, "policyTypes") || listsRules(manifest));
        return ours ? MISSING_BOTH : OTHER;
    }

    /** Whether a template has no part in what the field says; one that writes it twice means either. */
    private static boolean isKnown(String field, Manifest manifest) {
        Stream<Entry> own =
                manifest.root().entries().stream().filter(entry -> entry.name().equals(field));
        if (manifest.document().templated() && own.count() > 1) {
            return false;
        }
        Optional<Entry> entry = manifest.root().entry(field);
        return entry.isEmpty()
                || !manifest.document().templated()
                || manifest.isCertain(entry.get().value().range());
    }

    private static boolean isAbsent(String field, Manifest manifest) {
        Optional<Node> value = manifest.root().value(field);
        return value.isEmpty() || value.get() instanceof Scalar scalar && scalar.isNull();
    }

    private static boolean isString(String field, Manifest manifest) {
        return isAbsent(field, manifest) || manifest.root().string(field).isPresent();
    }

    private static boolean looksLikeSpec(Manifest manifest) {
        return specHas(manifest, "podSelector") || specHas(manifest, "policyTypes") || listsRules(manifest);
    }

    private static boolean listsRules(Manifest manifest) {
        return specLists(manifest, "ingress") || specLists(manifest, "egress");
    }

    private static boolean specHas(Manifest manifest, String field) {
        return spec(manifest).flatMap(spec -> spec.entry(field)).isPresent();
    }

    private static boolean specLists(Manifest manifest, String field) {
        return spec(manifest).flatMap(spec -> spec.value(field)).orElse(null) instanceof Sequence;
    }

    private static Optional<Mapping> spec(Manifest manifest) {
        return manifest.root().value("spec").filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }
}
