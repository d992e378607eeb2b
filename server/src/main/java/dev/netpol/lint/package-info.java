/**
 * Rules and what they report.
 *
 * <p>A rule is one class: its name in kebab case is its id, and it holds its severity, documentation, messages and check.
 * A check is a pure function of its subject and the settings.
 */
@NullMarked
package dev.netpol.lint;

import org.jspecify.annotations.NullMarked;
