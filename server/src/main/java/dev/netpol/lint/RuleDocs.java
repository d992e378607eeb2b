package dev.netpol.lint;

/**
 * The documentation of a rule, from which its page is made and its examples are tested.
 *
 * @param summary one sentence: what the rule reports
 * @param why what goes wrong without it, in Markdown
 * @param bad a manifest that the rule reports, with carets under what it marks
 * @param good the same manifest, mended
 */
public record RuleDocs(String summary, String why, String bad, String good) {}
