package dev.netpol.cli.report;

/** Writes what is found, in one form, as it comes. */
public interface Report {

    /** Before anything else. */
    default void begin() {}

    /** One more file; its problems are among it. */
    void add(FileReport file);

    /** A problem that belongs to no file that is checked. */
    default void add(Problem problem) {}

    /** After everything else. */
    default void end(Totals totals) {}
}
