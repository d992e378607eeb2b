package dev.netpol.cli;

/** How commands end. */
final class ExitCode {
    /** All is well. */
    static final int OK = 0;
    /** There are findings as grave as asked for. */
    static final int FINDINGS = 1;
    /** It was called wrongly, or could not do all it was asked. */
    static final int TROUBLE = 2;

    private ExitCode() {}
}
