package dev.netpol.cli.report;

import dev.netpol.settings.Severity;

/**
 * What a report says of a rule.
 *
 * @param id its id
 * @param severity how much its findings matter, if nobody says otherwise
 * @param summary one sentence
 * @param page all about it, in Markdown
 */
public record RuleText(String id, Severity severity, String summary, String page) {}
