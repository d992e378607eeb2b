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

    /** Whether the API server takes another owner for this one, written again. */
    public boolean isSameAs(OwnerReference other) {
        return REQUIRED.stream().allMatch(field -> fields.text(field).equals(other.fields.text(field)))
                && hasSameFlag("controller", other)
                && hasSameFlag("blockOwnerDeletion", other);
    }

    private boolean hasSameFlag(String field, OwnerReference other) {
        return fields.isTrue(field) == other.fields.isTrue(field) && fields.lacks(field) == other.fields.lacks(field);
    }
}
