package dev.netpol.dialect.kubernetes;

import dev.netpol.policy.Manifest;

/**
 * A NetworkPolicy, over the YAML that it is written in.
 *
 * @param manifest where it is written
 */
public record NetworkPolicy(Manifest manifest) {}
