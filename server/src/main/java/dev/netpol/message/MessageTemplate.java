package dev.netpol.message;

import java.util.List;

/**
 * A sentence with places {@code {0}}, {@code {1}}… for its arguments.
 *
 * @param id what translations know it by: {@code <rule id>.<name>}, or {@code <package>.<name>}
 * @param english the English text
 */
public record MessageTemplate(String id, String english) {

    /** The sentence with its arguments: strings, numbers, or messages that are rendered in their turn. */
    public Message with(Object... arguments) {
        return new Message(this, List.of(arguments));
    }
}
