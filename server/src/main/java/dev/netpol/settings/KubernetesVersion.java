package dev.netpol.settings;

import java.util.Optional;

/**
 * A Kubernetes minor version.
 *
 * @param major the major version, 1 so far
 * @param minor the minor version
 */
public record KubernetesVersion(int major, int minor) implements Comparable<KubernetesVersion> {
    /** The newest version whose rules are known; the default. */
    public static final KubernetesVersion NEWEST = new KubernetesVersion(1, 37);

    /** Older versions are judged by the rules of this one. */
    public static final KubernetesVersion OLDEST = new KubernetesVersion(1, 25);

    /** Reads {@code 1.30}, {@code v1.30} or {@code 1.30.4}; empty for anything else. */
    public static Optional<KubernetesVersion> parse(String text) {
        String digits = text.strip();
        if (digits.startsWith("v")) {
            digits = digits.substring(1);
        }
        String[] parts = digits.split("\\.", -1);
        if (parts.length < 2 || parts.length > 3) {
            return Optional.empty();
        }
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.empty();
            }
        }
        return Optional.of(new KubernetesVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    }

    public boolean isAtLeast(int minorVersion) {
        return compareTo(new KubernetesVersion(1, minorVersion)) >= 0;
    }

    @Override
    public int compareTo(KubernetesVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
