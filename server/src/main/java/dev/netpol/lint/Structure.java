package dev.netpol.lint;

import dev.netpol.policy.Manifest;
import dev.netpol.schema.Schema;
import dev.netpol.schema.SchemaViolation;
import java.util.List;

/**
 * What the schema of its kind has to say of a manifest.
 *
 * @param manifest the manifest
 * @param schema the shape that it should have
 * @param violations where it does not, in order of place
 */
public record Structure(Manifest manifest, Schema schema, List<SchemaViolation> violations) {}
