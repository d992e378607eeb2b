package dev.netpol.policy;

/**
 * What a manifest says it is.
 *
 * @param group the API group, empty for the core group
 * @param version the version within the group
 * @param kind the kind, as written
 */
public record GroupVersionKind(String group, String version, String kind) {

    /** Reads an {@code apiVersion} such as {@code networking.k8s.io/v1} or {@code v1}. */
    public static GroupVersionKind of(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        return slash < 0
                ? new GroupVersionKind("", apiVersion, kind)
                : new GroupVersionKind(apiVersion.substring(0, slash), apiVersion.substring(slash + 1), kind);
    }

    /** The group and version as a manifest writes them. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }
}
