/**
 * What every kind of policy is made of, apart from how one API writes it: identities, names, labels, addresses, ports.
 *
 * <p>Everything here is an immutable value and a pure function of its arguments. Nothing here knows a kind.
 */
@NullMarked
package dev.netpol.policy;

import org.jspecify.annotations.NullMarked;
