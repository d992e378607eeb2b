/**
 * The forms in which the command line reports what it found. Each takes one file after the other and keeps none of them.
 */
@NullMarked
package dev.netpol.cli.report;

import org.jspecify.annotations.NullMarked;
