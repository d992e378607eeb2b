package dev.netpol.cli;

import dev.netpol.settings.RequestedVersion;
import java.util.List;
import java.util.Optional;

/**
 * What {@code check} is asked for.
 *
 * @param paths files, folders, and {@code -} for standard input
 * @param form how to report
 * @param failOn which findings make it fail
 * @param version the Kubernetes version to judge by, over all settings files
 * @param config the settings file to read in place of those beside the files
 * @param stdinName what standard input is called
 * @param baseline a file of findings not to report
 * @param newBaseline where to write all findings instead of reporting them
 * @param fix whether to mend, in the files, what can only be meant one way
 * @param quiet whether to leave out all but findings and errors
 */
record CheckOptions(
        List<String> paths,
        ReportForm form,
        FailOn failOn,
        Optional<RequestedVersion> version,
        Optional<String> config,
        Optional<String> stdinName,
        Optional<String> baseline,
        Optional<String> newBaseline,
        boolean fix,
        boolean quiet) {}
