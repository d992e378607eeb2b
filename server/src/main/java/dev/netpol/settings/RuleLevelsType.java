package dev.netpol.settings;

import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.text.Spelling;
import dev.netpol.yaml.Entry;
import dev.netpol.yaml.Mapping;
import dev.netpol.yaml.Node;
import dev.netpol.yaml.Scalar;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A mapping from rule ids to severities. */
final class RuleLevelsType implements SettingType<Map<String, RuleLevel>> {
    private static final String OFF = "off";
    private static final Message WORDS = new MessageTemplate(
                    "settings.type.rule-levels", "a mapping from rule ids to error, warning, info, hint or off")
            .with();
    private static final Message LEVEL =
            new MessageTemplate("settings.type.rule-level", "error, warning, info, hint or off").with();
    private static final MessageTemplate UNKNOWN_RULE = new MessageTemplate(
            "settings.unknown-rule", "There is no rule \"{0}\"; the command \"netpol rules\" lists all there are");
    private static final MessageTemplate MISSPELT_RULE =
            new MessageTemplate("settings.misspelt-rule", "There is no rule \"{0}\"; did you mean \"{1}\"?");

    @Override
    public Message words() {
        return WORDS;
    }

    @Override
    public Optional<Map<String, RuleLevel>> read(Node value, SettingPlace place) {
        if (!(value.resolved() instanceof Mapping mapping)) {
            place.wrongType(value, WORDS);
            return Optional.empty();
        }
        Map<String, RuleLevel> levels = new TreeMap<>();
        for (Entry entry : SettingsReader.entries(mapping, place)) {
            String id = entry.name();
            if (!place.knownRules().contains(id)) {
                place.error(entry.key().range(), unknownRule(id, place));
            } else if (!SettingsReader.isNull(entry.value())) {
                level(entry, place).ifPresent(level -> levels.put(id, level));
            }
        }
        return Optional.of(levels);
    }

    @Override
    public String write(Map<String, RuleLevel> value) {
        StringBuilder out = new StringBuilder("{");
        new TreeMap<>(value)
                .forEach((id, level) -> out.append(out.length() > 1 ? ", " : "")
                        .append(id)
                        .append(": ")
                        .append(level.severity().map(Severity::word).orElse(OFF)));
        return out.append('}').toString();
    }

    private static Optional<RuleLevel> level(Entry entry, SettingPlace place) {
        Optional<RuleLevel> level = Optional.empty();
        if (entry.value().resolved() instanceof Scalar scalar) {
            level = scalar.text().equals(OFF)
                    ? Optional.of(RuleLevel.OFF)
                    : Severity.ofWord(scalar.text()).map(RuleLevel::of);
        }
        if (level.isEmpty()) {
            place.inside(place.name() + "." + entry.name(), entry.key().range()).wrongType(entry.value(), LEVEL);
        }
        return level;
    }

    private static Message unknownRule(String id, SettingPlace place) {
        return Spelling.nearest(id, new TreeSet<>(place.knownRules()))
                .map(near -> MISSPELT_RULE.with(id, near))
                .orElseGet(() -> UNKNOWN_RULE.with(id));
    }
}
