package dev.netpol.cli;

import dev.netpol.cli.report.FileName;
import dev.netpol.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Something to check.
 *
 * @param file the file; empty for standard input
 * @param name what it is called
 * @param settings by which settings
 */
record Input(Optional<Path> file, FileName name, Settings settings) {}
