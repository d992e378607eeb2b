/** Schemas: what fields a resource has, of what type, and what they mean. The only package that knows networknt and Jackson. */
@NullMarked
package dev.netpol.schema;

import org.jspecify.annotations.NullMarked;
