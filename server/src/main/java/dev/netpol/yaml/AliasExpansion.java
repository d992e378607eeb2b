package dev.netpol.yaml;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What writing out all aliases would make of a document.
 *
 * <p>The count is the one that go-yaml v2 makes while it decodes: it gives up once aliased nodes are nearly all of what
 * it decoded, the limit falling from 99 % to 10 % as the document grows. So the walk itself is bounded.
 */
enum AliasExpansion {
    /** A document that is hardly larger. */
    HARMLESS,
    /** More than any manifest needs; Kubernetes reads it still. */
    LARGE,
    /** More than Kubernetes reads. */
    EXCESSIVE;

    private static final int LARGE_FROM = 100_000;
    private static final int FEW_ALIASED = 100;
    private static final int FEW_DECODED = 1_000;
    private static final int RATIO_FALLS_FROM = 400_000;
    private static final int RATIO_FALLS_TO = 4_000_000;
    private static final double HIGHEST_RATIO = 0.99;
    private static final double LOWEST_RATIO = 0.10;

    /** A node still to be counted, and how many aliases lead to it. */
    private record Step(Node node, boolean aliased) {}

    static AliasExpansion of(Node root) {
        Deque<Step> waiting = new ArrayDeque<>();
        waiting.push(new Step(root, false));
        long decoded = 0;
        long aliased = 0;
        while (!waiting.isEmpty()) {
            Step step = waiting.pop();
            decoded++;
            if (step.aliased) {
                aliased++;
            }
            if (aliased > FEW_ALIASED && decoded > FEW_DECODED && (double) aliased / decoded > allowedRatio(decoded)) {
                return EXCESSIVE;
            }
            pushChildren(step, waiting);
        }
        return aliased < LARGE_FROM ? HARMLESS : LARGE;
    }

    private static void pushChildren(Step step, Deque<Step> waiting) {
        Node node = step.node;
        if (node instanceof Alias alias) {
            waiting.push(new Step(alias.target(), true));
        } else if (node instanceof Sequence sequence) {
            for (int i = sequence.items().size() - 1; i >= 0; i--) {
                waiting.push(new Step(sequence.items().get(i), step.aliased));
            }
        } else if (node instanceof Mapping mapping) {
            for (int i = mapping.entries().size() - 1; i >= 0; i--) {
                Entry entry = mapping.entries().get(i);
                waiting.push(new Step(entry.value(), step.aliased));
                waiting.push(new Step(entry.key(), step.aliased));
            }
        }
    }

    private static double allowedRatio(long decoded) {
        if (decoded <= RATIO_FALLS_FROM) {
            return HIGHEST_RATIO;
        }
        if (decoded >= RATIO_FALLS_TO) {
            return LOWEST_RATIO;
        }
        double fallen = (double) (decoded - RATIO_FALLS_FROM) / (RATIO_FALLS_TO - RATIO_FALLS_FROM);
        return HIGHEST_RATIO - (HIGHEST_RATIO - LOWEST_RATIO) * fallen;
    }
}
