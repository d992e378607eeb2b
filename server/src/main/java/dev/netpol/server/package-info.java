/**
 * The language server: the protocol, threads, the clock and files.
 *
 * <p>One thread reads. It applies changes to {@link dev.netpol.server.OpenFiles} and goes back to reading, so that the order
 * of messages alone makes every request consistent; analyses run on a few workers, over immutable snapshots; one thread
 * writes, so that nobody waits for a client that reads slowly. The output stream belongs to the protocol.
 *
 * <p>The bytes and the JSON-RPC layer are our own, in {@link dev.netpol.server.Connection}, for what lsp4j's cannot do: it
 * only logs a message that is not JSON, where the protocol wants an answer; it writes while the caller waits, so that a
 * client that does not read would stop the reading thread; it does not tell a missing parameter from a wrong one; and what
 * it scans by reflection when it starts takes longer than everything else until the first diagnostics (0.6 s, without any
 * handler, on a machine where a bare Java takes 0.27 s). Its types serve where they cost nothing then.
 */
@NullMarked
package dev.netpol.server;

import org.jspecify.annotations.NullMarked;
