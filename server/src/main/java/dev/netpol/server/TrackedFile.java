package dev.netpol.server;

import com.google.gson.JsonArray;
import dev.netpol.ide.FileDiagnostics;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file from its opening to its closing.
 *
 * <p>The reading thread alone sets the state; the lock orders what is sent about the file before its closing.
 */
final class TrackedFile {
    private static final AtomicLong RESULTS = new AtomicLong();

    private volatile OpenFile latest;
    private boolean closed;
    private boolean busy;
    private long wanted;
    private long released;
    private Optional<FileDiagnostics> judged = Optional.empty();
    private final Object judging = new Object();
    private JsonArray reported = new JsonArray();
    private String resultId = "";

    TrackedFile(OpenFile first) {
        this.latest = first;
    }

    OpenFile latest() {
        return latest;
    }

    void become(OpenFile next) {
        latest = next;
    }

    /** Asks for another judgement, which makes any that is going on pointless; it is begun when it is released. */
    synchronized void want() {
        wanted++;
    }

    /** Lets what was asked for be begun; answers whether somebody must be sent to do it. */
    synchronized boolean release() {
        released = wanted;
        boolean idle = !busy;
        busy = true;
        return idle;
    }

    /** The number of the last judgement that may be begun. */
    synchronized long released() {
        return released;
    }

    /** Whether something newer than this judgement was asked for. */
    synchronized boolean isOutdated(long judgement) {
        return judgement != wanted;
    }

    /** Whether no newer one than this judgement may be begun; then nobody is busy with the file any more. */
    synchronized boolean isEnough(long judgement) {
        busy = judgement != released;
        return !busy;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Runs what sends something about the file, unless it has been closed. */
    synchronized void whileOpen(Runnable sending) {
        if (!closed) {
            sending.run();
        }
    }

    /** Closes it, and then sends what there is to send about that. */
    synchronized void close(Runnable sending) {
        closed = true;
        wanted++;
        sending.run();
    }

    /** Held while the file is judged, since each judgement goes on from the one before. */
    Object judging() {
        return judging;
    }

    /** What was found last, complete or not; to be asked with {@link #judging} held. */
    Optional<FileDiagnostics> judged() {
        return judged;
    }

    void keep(FileDiagnostics found) {
        judged = Optional.of(found);
    }

    /** What these findings are known by; the same as the last ones if they are the same. */
    synchronized String resultId(JsonArray findings) {
        if (resultId.isEmpty() || !reported.equals(findings)) {
            reported = findings;
            resultId = Long.toString(RESULTS.incrementAndGet(), 36);
        }
        return resultId;
    }

    /** Lets go of what was found, in order to have its memory or because it is not to be trusted. */
    void forget() {
        judged = Optional.empty();
    }
}
