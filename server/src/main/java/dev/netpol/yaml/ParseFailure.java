package dev.netpol.yaml;

/**
 * Why and where reading stopped; offsets are those of the text that was read.
 *
 * @param problem the parser's word for it
 * @param context the parser's word for what it was reading, or the empty string
 * @param problemAt where it stopped
 * @param contextAt where the construct began that it was reading, or -1
 * @param suspectAt where the open brackets began, or else the last text in quotes that goes on over several lines; or -1
 */
record ParseFailure(String problem, String context, int problemAt, int contextAt, int suspectAt) {
    static final String TOO_DEEP = "too deep";
    static final String UNPRINTABLE = "special characters are not allowed";
}
