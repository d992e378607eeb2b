package dev.netpol.lint;

import dev.netpol.policy.Manifest;
import dev.netpol.schema.SchemaViolation;
import java.util.List;

/**
 * What the schema of its kind has to say of a manifest.
 *
 * @param manifest the manifest
 * @param violations where its shape is wrong, in order of place
 */
public record Structure(Manifest manifest, List<SchemaViolation> violations) {}
