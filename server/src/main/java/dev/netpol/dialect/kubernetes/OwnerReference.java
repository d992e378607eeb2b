package dev.netpol.dialect.kubernetes;

import java.util.List;
import java.util.Set;

/**
 * A resource that owns the policy.
 *
 * @param fields its fields
 */
public record OwnerReference(Fields fields) {
    /** The fields that an owner must have. */
    public static final List<String> REQUIRED = List.of("apiVersion", "kind", "name", "uid");

    /** The fields that an owner has. */
    public static final Set<String> FIELDS =
            Set.of("apiVersion", "kind", "name", "uid", "controller", "blockOwnerDeletion");

    /** Whether the API server finds a version in an apiVersion. */
    public static boolean hasVersion(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash == apiVersion.lastIndexOf('/') && slash + 1 < apiVersion.length();
    }

    public boolean isController() {
        return fields.isTrue("controller");
    }

    /** Whether this is an Event, which can't own anything. */
    public boolean isEvent() {
        String apiVersion = fields.text("apiVersion");
        return fields.text("kind").equals("Event") && (apiVersion.equals("v1") || apiVersion.equals("/v1"));
    }

    /** What the API server tells owners apart by; those that agree in it are one, written again. */
    public List<Object> identity() {
        return List.of(REQUIRED.stream().map(fields::text).toList(), flag("controller"), flag("blockOwnerDeletion"));
    }

    private List<Boolean> flag(String field) {
        return List.of(fields.lacks(field), fields.isTrue(field));
    }
}
