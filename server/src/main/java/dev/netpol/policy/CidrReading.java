package dev.netpol.policy;

/** What a text is as an address range: one, or not one for a reason. */
public sealed interface CidrReading permits Cidr, BadCidr {}
