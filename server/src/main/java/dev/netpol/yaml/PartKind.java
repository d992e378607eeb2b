package dev.netpol.yaml;

/** What a part is of its file. */
public enum PartKind {
    /** A whole document. */
    DOCUMENT,
    /** The beginning of a list document, up to and including the line {@code items:}. */
    LIST_HEAD,
    /** One item of a list document, with its dash. */
    LIST_ITEM,
    /** What follows the last item of a list document. */
    LIST_TAIL
}
