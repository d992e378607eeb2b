package dev.netpol.policy;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known word a misspelt one was meant to be. */
public final class Spelling {
    private Spelling() {}

    /** The known word that is most like the written one; nothing if none is like it. Case hardly counts. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        String lower = written.strip().toLowerCase(Locale.ROOT);
        String nearest = "";
        // A third of the letters may be wrong, but no more than three of them.
        int least = Math.min(3, (lower.length() + 1) / 3) + 1;
        for (String word : known) {
            int distance = distance(lower, word.toLowerCase(Locale.ROOT), least);
            if (distance < least) {
                nearest = word;
                least = distance;
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    /** How many letters must be put in, taken out, changed or swapped with their neighbour; {@code most} if that or more. */
    static int distance(String left, String right, int most) {
        if (Math.abs(left.length() - right.length()) >= most) {
            return most;
        }
        int[] beforeLast = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(most, last[right.length()]);
    }
}
