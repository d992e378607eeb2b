package dev.netpol.server;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A few threads that compute; idle ones wait without waking up. */
final class Workers implements Executor {
    private static final int THREADS = 2;

    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Workers::daemon,
            new ThreadPoolExecutor.DiscardPolicy());

    @Override
    public void execute(Runnable task) {
        pool.execute(task);
    }

    /** Takes nothing more, and waits for what it was given to be done, but not for long. */
    void finish(long milliseconds) throws InterruptedException {
        pool.shutdown();
        pool.awaitTermination(milliseconds, TimeUnit.MILLISECONDS);
    }

    void stop() {
        pool.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "netpol-worker");
        thread.setDaemon(true);
        return thread;
    }
}
