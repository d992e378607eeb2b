/** The rules of networking.k8s.io/v1 NetworkPolicy. */
@NullMarked
package dev.netpol.dialect.kubernetes.rules;

import org.jspecify.annotations.NullMarked;
