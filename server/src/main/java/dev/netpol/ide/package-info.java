/**
 * What an editor asks for, one class per feature: plain values in, plain values out, no protocol types. Every answer is a
 * pure function of an immutable snapshot.
 */
@NullMarked
package dev.netpol.ide;

import org.jspecify.annotations.NullMarked;
