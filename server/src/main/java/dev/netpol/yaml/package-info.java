/**
 * YAML as Kubernetes reads it, in parts that are parsed, kept and replaced one by one.
 *
 * <p>Parsing never fails: it returns a tree and the syntax errors. Ranges inside a part are relative to the part, so
 * that a part that did not change keeps its tree, whatever moved above it. This is the only package that knows
 * snakeyaml-engine.
 */
@NullMarked
package dev.netpol.yaml;

import org.jspecify.annotations.NullMarked;
