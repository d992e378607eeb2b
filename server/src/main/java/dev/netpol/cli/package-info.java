/**
 * The command line: finds files, has each checked by the same service that editors ask, and reports what was found.
 *
 * <p>This is the only package that knows picocli. Nothing here ends the process; every command gives back its exit code.
 */
@NullMarked
package dev.netpol.cli;

import org.jspecify.annotations.NullMarked;
