package dev.netpol.dialect.kubernetes;

import dev.netpol.text.TextRange;

/**
 * A string as the API reads it, in which null is the empty string.
 *
 * @param text the string
 * @param isNull whether no string is written there but null or nothing
 * @param range where it stands; where nothing is written, the key or dash that it would follow
 */
public record StringValue(String text, boolean isNull, TextRange range) {

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
