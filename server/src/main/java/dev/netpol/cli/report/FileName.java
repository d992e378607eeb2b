package dev.netpol.cli.report;

/**
 * What a file is called.
 *
 * @param shown as the user would name it, from the current folder
 * @param inRepository from the root of the repository, with slashes, so that it is the same wherever the command runs
 */
public record FileName(String shown, String inRepository) {}
