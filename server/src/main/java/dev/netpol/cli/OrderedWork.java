package dev.netpol.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Does work on several threads and hands the results on in order, keeping only a few that must wait for their turn. */
final class OrderedWork {
    private static final int MOST_THREADS = 8;
    private static final int WAITING_PER_THREAD = 8;

    private OrderedWork() {}

    /**
     * Works through items with as many threads as the machine is good for.
     *
     * @param workers makes what does the work, one for each thread
     * @param results takes the results, in the order of the items
     */
    static <I, O> void run(List<I> items, Supplier<Function<I, O>> workers, Consumer<O> results) {
        run(items, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()), workers, results);
    }

    static <I, O> void run(List<I> items, int threads, Supplier<Function<I, O>> workers, Consumer<O> results) {
        if (threads == 1 || items.size() <= 1) {
            Function<I, O> worker = workers.get();
            items.forEach(item -> results.accept(worker.apply(item)));
            return;
        }
        ThreadLocal<Function<I, O>> worker = ThreadLocal.withInitial(workers);
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, items.size()), OrderedWork::thread);
        try {
            Deque<Future<O>> waiting = new ArrayDeque<>();
            for (I item : items) {
                if (waiting.size() == threads * WAITING_PER_THREAD) {
                    results.accept(result(waiting.remove()));
                }
                waiting.add(pool.submit(() -> worker.get().apply(item)));
            }
            while (!waiting.isEmpty()) {
                results.accept(result(waiting.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "check");
        thread.setDaemon(true);
        return thread;
    }

    private static <O> O result(Future<O> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
