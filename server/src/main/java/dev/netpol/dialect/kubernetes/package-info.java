/** NetworkPolicy of networking.k8s.io/v1: its schema, views over its YAML, and what kube-apiserver says of it. */
@NullMarked
package dev.netpol.dialect.kubernetes;

import org.jspecify.annotations.NullMarked;
