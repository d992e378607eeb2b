package dev.netpol.cli;

import dev.netpol.cli.report.Colours;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * What a command runs in.
 *
 * @param in standard input
 * @param out standard output, which must tell when nobody reads it any more
 * @param err standard error
 * @param currentFolder the folder that relative paths start from, absolute
 * @param colours whether standard output shows colours
 * @param version the version of the product
 */
public record Environment(
        InputStream in, OutputStream out, OutputStream err, Path currentFolder, Colours colours, String version) {}
