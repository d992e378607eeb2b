/**
 * What the product says to people, apart from how it is found.
 *
 * <p>Everything passes messages around as a template and its arguments; only the edges (server and command line) render
 * them, in the reader's language. Sentences are whole templates, never glued from pieces, so that they can be
 * translated.
 */
@NullMarked
package dev.netpol.message;

import org.jspecify.annotations.NullMarked;
