package dev.netpol.server;

import java.time.Duration;
import java.util.Optional;

/** Waits for the end of the process that started the server, by looking at it now and then. */
final class ParentWatch {
    private final Duration interval;
    private final Runnable gone;

    /** @param gone run when the process has ended */
    ParentWatch(Duration interval, Runnable gone) {
        this.interval = interval;
        this.gone = gone;
    }

    /**
     * Begins to watch, and answers whether there is anything to watch: a process that is not alive now was none that can be
     * watched, on another machine perhaps.
     */
    boolean start(long processId) {
        Optional<ProcessHandle> parent = ProcessHandle.of(processId).filter(ProcessHandle::isAlive);
        if (parent.isEmpty()) {
            return false;
        }
        Thread thread = new Thread(() -> watch(parent.get()), "netpol-parent-watch");
        thread.setDaemon(true);
        thread.start();
        return true;
    }

    private void watch(ProcessHandle parent) {
        try {
            while (parent.isAlive()) {
                Thread.sleep(interval.toMillis());
            }
        } catch (InterruptedException e) {
            return;
        }
        gone.run();
    }
}
