/**
 * Every setting: name, type, default and description in one table, from which files and clients are read and the
 * documentation is made.
 */
@NullMarked
package dev.netpol.settings;

import org.jspecify.annotations.NullMarked;
