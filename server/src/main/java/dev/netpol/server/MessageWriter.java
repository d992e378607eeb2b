package dev.netpol.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes messages on a thread of its own, in the order in which they were handed in. */
final class MessageWriter {
    private static final int ROOMY = 16 << 20;

    private final OutputStream out;
    private final Runnable broken;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private boolean writing;
    private boolean ended;

    /** @param broken run when the client no longer takes anything */
    MessageWriter(OutputStream out, Runnable broken) {
        this.out = out;
        this.broken = broken;
    }

    void start() {
        Thread thread = new Thread(this::writeAll, "netpol-writer");
        thread.setDaemon(true);
        thread.start();
    }

    /** Hands in a message; never waits for the client. */
    synchronized void send(String content) {
        if (ended) {
            return;
        }
        byte[] body = content.getBytes(StandardCharsets.UTF_8);
        byte[] header = ("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] message = new byte[header.length + body.length];
        System.arraycopy(header, 0, message, 0, header.length);
        System.arraycopy(body, 0, message, header.length, body.length);
        waiting.add(message);
        waitingBytes += message.length;
        notifyAll();
    }

    /** Waits while more is waiting than a client that reads at all would leave. */
    synchronized void awaitRoom() throws InterruptedException {
        while (!ended && waitingBytes > ROOMY) {
            wait();
        }
    }

    /** Takes no more messages, and waits for those handed in to be written, but not for long. */
    synchronized void finish(long milliseconds) throws InterruptedException {
        long deadline = System.nanoTime() + milliseconds * 1_000_000;
        while (!ended && (writing || !waiting.isEmpty())) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        ended = true;
        notifyAll();
    }

    private void writeAll() {
        try {
            while (true) {
                byte[] message = take();
                if (message.length == 0) {
                    return;
                }
                out.write(message);
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            synchronized (this) {
                ended = true;
                notifyAll();
            }
            broken.run();
        }
    }

    /** The next message; an empty one at the end. */
    private synchronized byte[] take() throws InterruptedException {
        writing = false;
        notifyAll();
        while (waiting.isEmpty()) {
            if (ended) {
                return new byte[0];
            }
            wait();
        }
        byte[] message = waiting.remove();
        waitingBytes -= message.length;
        writing = true;
        return message;
    }
}
