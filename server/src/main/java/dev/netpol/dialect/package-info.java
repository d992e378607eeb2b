/**
 * The APIs whose policies are understood. A dialect is told from others in one place, {@link dev.netpol.dialect.Dialects};
 * dialects never know each other.
 */
@NullMarked
package dev.netpol.dialect;

import org.jspecify.annotations.NullMarked;
