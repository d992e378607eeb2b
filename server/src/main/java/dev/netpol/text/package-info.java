/**
 * Text, and places in it.
 *
 * <p>An offset is a Java char index, which is a UTF-16 code unit. Everything here is an immutable value. {@link
 * dev.netpol.text.SourceText} is kept in segments and has no method that returns the whole text, so that no caller can
 * come to depend on walking a whole file at every keystroke.
 */
@NullMarked
package dev.netpol.text;

import org.jspecify.annotations.NullMarked;
