package dev.netpol.settings;

import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.yaml.Node;
import dev.netpol.yaml.Scalar;
import dev.netpol.yaml.ScalarStyle;
import java.util.Optional;

/** A whole number of at least one. */
final class CountType implements SettingType<Integer> {
    private static final int MOST_DIGITS = 9;
    private static final Message WORDS =
            new MessageTemplate("settings.type.count", "a whole number of at least 1").with();

    @Override
    public Message words() {
        return WORDS;
    }

    @Override
    public Optional<Integer> read(Node value, SettingPlace place) {
        if (value.resolved() instanceof Scalar scalar && scalar.style() == ScalarStyle.PLAIN) {
            String digits = scalar.text();
            boolean isCount = digits.length() <= MOST_DIGITS
                    && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                    && !digits.startsWith("0");
            if (isCount && !digits.isEmpty()) {
                return Optional.of(Integer.valueOf(digits));
            }
        }
        place.wrongType(value, WORDS);
        return Optional.empty();
    }

    @Override
    public String write(Integer value) {
        return value.toString();
    }
}
