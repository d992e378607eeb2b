package dev.netpol.settings;

import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.yaml.Node;
import dev.netpol.yaml.Scalar;
import dev.netpol.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A list of patterns of paths, kept as relative to the workspace folder, wherever the file stands that they come from. */
final class PatternsType implements SettingType<List<String>> {
    private static final Message WORDS = new MessageTemplate(
                    "settings.type.patterns", "a list of patterns such as [vendor/, \"*.gen.yaml\"]")
            .with();
    private static final Message PATTERN = new MessageTemplate("settings.type.pattern", "a pattern").with();

    @Override
    public Message words() {
        return WORDS;
    }

    @Override
    public Optional<List<String>> read(Node value, SettingPlace place) {
        if (!(value.resolved() instanceof Sequence sequence)) {
            place.wrongType(value, WORDS);
            return Optional.empty();
        }
        List<String> patterns = new ArrayList<>();
        for (Node item : sequence.items()) {
            if (item.resolved() instanceof Scalar scalar && !scalar.isNull()) {
                patterns.add(PathPatterns.inFolder(place.folder(), scalar.text()));
            } else {
                place.wrongType(item, PATTERN);
            }
        }
        return Optional.of(List.copyOf(patterns));
    }

    @Override
    public String write(List<String> value) {
        return value.stream()
                .map(pattern -> '"' + pattern.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
