/** Rules about any manifest, whatever API it belongs to. */
@NullMarked
package dev.netpol.lint.rules;

import org.jspecify.annotations.NullMarked;
