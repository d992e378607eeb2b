@NullMarked
package dev.netpol.policy;

import org.jspecify.annotations.NullMarked;
