/** The server as a client sees it: raw JSON-RPC over real pipes. */
@NullMarked
package dev.netpol.server;

import org.jspecify.annotations.NullMarked;
