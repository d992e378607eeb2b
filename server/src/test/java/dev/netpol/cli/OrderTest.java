package dev.netpol.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work on several threads, whose results come in order and are not heaped up. */
class OrderTest {

    @Test
    void resultsComeInOrder() {
        List<Integer> items = IntStream.range(0, 2_000).boxed().toList();
        List<Integer> results = new ArrayList<>();
        OrderedWork.run(items, 4, () -> item -> spin(item % 7 == 0 ? 50_000 : 10) + item, results::add);
        assertEquals(items, results);
    }

    @Test
    void aResultIsHandedOnBeforeLaterItemsAreTaken() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger handedOn = new AtomicInteger();
        AtomicInteger mostAhead = new AtomicInteger();
        OrderedWork.run(
                IntStream.range(0, 1_000).boxed().toList(),
                2,
                () -> item -> {
                    int ahead = begun.incrementAndGet() - handedOn.get();
                    mostAhead.accumulateAndGet(ahead, Math::max);
                    return item;
                },
                result -> handedOn.incrementAndGet());
        assertTrue(mostAhead.get() <= 2 * 8 + 2, "at most " + mostAhead.get() + " ahead");
    }

    @Test
    void whoTakesTheResultsMayEndIt() {
        CountDownLatch first = new CountDownLatch(1);
        assertThrows(
                IllegalArgumentException.class,
                () -> OrderedWork.run(IntStream.range(0, 1_000_000).boxed().toList(), 2, () -> item -> item, result -> {
                    first.countDown();
                    throw new IllegalArgumentException();
                }));
        assertEquals(0, first.getCount());
    }

    private static int spin(int rounds) {
        int sum = 0;
        for (int i = 0; i < rounds; i++) {
            sum += i;
        }
        return sum - sum;
    }
}
