package dev.netpol.settings;

import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.text.Spelling;
import dev.netpol.text.TextRange;
import dev.netpol.yaml.Entry;
import dev.netpol.yaml.Mapping;
import dev.netpol.yaml.Node;
import dev.netpol.yaml.PartKind;
import dev.netpol.yaml.Scalar;
import dev.netpol.yaml.SyntaxError;
import dev.netpol.yaml.YamlDocument;
import dev.netpol.yaml.YamlFile;
import dev.netpol.yaml.YamlPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads settings: a {@code .netpol.yaml}, or what a client sends, whose JSON is YAML too. */
public final class SettingsReader {
    private static final MessageTemplate UNKNOWN_SETTING =
            new MessageTemplate("settings.unknown-setting", "There is no setting \"{0}\"; there are {1}");
    private static final MessageTemplate MISSPELT_SETTING =
            new MessageTemplate("settings.misspelt-setting", "There is no setting \"{0}\"; did you mean \"{1}\"?");
    private static final MessageTemplate NESTED_SETTING = new MessageTemplate(
            "settings.nested-setting", "There is no setting \"{0}\"; write \"{1}:\", and \"{2}\" indented below it");
    private static final MessageTemplate DUPLICATE =
            new MessageTemplate("settings.duplicate", "\"{0}\" is set twice; the first one counts");
    private static final MessageTemplate NOT_A_MAPPING = new MessageTemplate(
            "settings.not-a-mapping", "Settings must be a mapping such as \"kubernetesVersion: 1.30\"");
    private static final MessageTemplate SECOND_DOCUMENT = new MessageTemplate(
            "settings.second-document", "Settings are one document; what follows its end is not read");
    private static final MessageTemplate TEMPLATE = new MessageTemplate(
            "settings.template", "Settings are read as they stand; put a text with '{{' in quotes or leave it out");

    private final Set<String> knownRules;
    private final String folder;
    private final List<SettingsProblem> problems = new ArrayList<>();

    private SettingsReader(Set<String> knownRules, String folder) {
        this.knownRules = knownRules;
        this.folder = folder;
    }

    /**
     * Reads settings.
     *
     * @param file the settings
     * @param knownRules the ids of all rules
     * @param folder the folder that the file's patterns are relative to, itself relative to the workspace folder and with
     *     slashes; empty for that folder itself
     */
    public static SettingsReading read(YamlFile file, Set<String> knownRules, String folder) {
        SettingsReader reader = new SettingsReader(knownRules, folder);
        SettingsLayer layer = reader.read(file);
        reader.problems.sort(Comparator.comparingInt(problem -> problem.range().start()));
        return new SettingsReading(layer, List.copyOf(reader.problems));
    }

    private SettingsLayer read(YamlFile file) {
        SettingsLayer layer = SettingsLayer.EMPTY;
        boolean begun = false;
        for (int i = 0; i < file.parts().size(); i++) {
            YamlPart part = file.parts().get(i);
            YamlDocument document = part.document();
            int offset = file.text().segmentStart(i);
            boolean newDocument = part.kind() == PartKind.DOCUMENT || part.kind() == PartKind.LIST_HEAD;
            if (newDocument && begun && document.root().isPresent()) {
                problems.add(new SettingsProblem(
                        Severity.ERROR,
                        SECOND_DOCUMENT.with(),
                        document.root().get().range().shift(offset)));
                return layer;
            }
            for (SyntaxError error : document.errors()) {
                problems.add(new SettingsProblem(
                        Severity.ERROR, error.message(), error.range().shift(offset)));
            }
            if (part.kind() != PartKind.LIST_ITEM && document.root().isPresent()) {
                begun = true;
                layer = layer.then(read(document, document.root().get(), offset));
            }
        }
        return layer;
    }

    private SettingsLayer read(YamlDocument document, Node root, int offset) {
        SettingPlace top = new SettingPlace("", root.range(), folder, knownRules, offset, problems::add);
        if (document.templated()) {
            document.uncertain().stream().findFirst().ifPresent(action -> top.error(action, TEMPLATE.with()));
        }
        if (isNull(root)) {
            return SettingsLayer.EMPTY;
        }
        if (!(root.resolved() instanceof Mapping mapping)) {
            // A text that could not be read at all has been complained of already.
            if (document.errors().isEmpty()) {
                top.error(root.range(), NOT_A_MAPPING.with());
            }
            return SettingsLayer.EMPTY;
        }
        SettingsLayer layer = SettingsLayer.EMPTY;
        for (Entry entry : entries(mapping, top)) {
            TextRange key = entry.key().range();
            Optional<SettingDefinition<?>> definition = SettingsTable.named(entry.name());
            if (definition.isEmpty()) {
                if (document.isCertain(key)) {
                    top.error(key, unknownSetting(entry.name()));
                }
            } else if (!isNull(entry.value())
                    && document.isCertain(entry.value().range())) {
                SettingPlace place = top.inside(entry.name(), key);
                layer = layer.then(definition.get().read(entry.value(), place).orElse(SettingsLayer.EMPTY));
            }
        }
        return layer;
    }

    /** The entries that count; a key that stands twice is reported. */
    static List<Entry> entries(Mapping mapping, SettingPlace place) {
        Set<String> names = new HashSet<>();
        for (Entry entry : mapping.entries()) {
            if (!entry.isMerge() && !names.add(entry.name())) {
                place.error(entry.key().range(), DUPLICATE.with(entry.name()));
            }
        }
        Set<String> seen = new HashSet<>();
        return mapping.effectiveEntries().stream()
                .filter(entry -> seen.add(entry.name()))
                .toList();
    }

    /** Whether a value is left out, which is the same as not naming its key. */
    static boolean isNull(Node value) {
        return value.resolved() instanceof Scalar scalar && scalar.isNull();
    }

    private static Message unknownSetting(String name) {
        int dot = name.indexOf('.');
        if (dot > 0 && SettingsTable.named(name.substring(0, dot)).isPresent()) {
            return NESTED_SETTING.with(name, name.substring(0, dot), name.substring(dot + 1));
        }
        return Spelling.nearest(name, SettingsTable.names())
                .map(near -> MISSPELT_SETTING.with(name, near))
                .orElseGet(() -> UNKNOWN_SETTING.with(name, String.join(", ", SettingsTable.names())));
    }
}
