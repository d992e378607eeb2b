/** What tests share: texts with marks in them, and one helper per feature that is the only caller of its API. */
@NullMarked
package dev.netpol.testing;

import org.jspecify.annotations.NullMarked;
