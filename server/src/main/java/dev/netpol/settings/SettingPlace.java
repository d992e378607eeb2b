package dev.netpol.settings;

import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.text.TextRange;
import dev.netpol.yaml.Mapping;
import dev.netpol.yaml.Node;
import dev.netpol.yaml.Scalar;
import dev.netpol.yaml.Sequence;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where a setting's value is being read.
 *
 * @param name the setting
 * @param key the place of its key
 * @param folder the folder of the settings file, relative to the workspace folder, empty for that folder itself
 * @param knownRules the ids of all rules
 * @param offset the offset in the file of the part that is being read
 * @param problems takes what is wrong
 */
record SettingPlace(
        String name,
        TextRange key,
        String folder,
        Set<String> knownRules,
        int offset,
        Consumer<SettingsProblem> problems) {

    private static final MessageTemplate WRONG_TYPE =
            new MessageTemplate("settings.wrong-type", "\"{0}\" must be {1}, not {2}");
    private static final Message A_LIST = new MessageTemplate("settings.a-list", "a list").with();
    private static final Message A_MAPPING = new MessageTemplate("settings.a-mapping", "a mapping").with();
    private static final MessageTemplate QUOTED = new MessageTemplate("settings.quoted-value", "\"{0}\"");

    void error(TextRange range, Message message) {
        problem(Severity.ERROR, range, message);
    }

    void problem(Severity severity, TextRange range, Message message) {
        problems.accept(new SettingsProblem(severity, message, range.shift(offset)));
    }

    /** Says that a value, or an entry of it, is not of the right type. */
    void wrongType(Node value, Message wanted) {
        Node resolved = value.resolved();
        boolean standsAlone = resolved instanceof Scalar || isFlow(resolved);
        TextRange range = standsAlone && !value.range().isEmpty() ? value.range() : key;
        error(range, WRONG_TYPE.with(name, wanted, describe(resolved)));
    }

    SettingPlace inside(String innerName, TextRange innerKey) {
        return new SettingPlace(innerName, innerKey, folder, knownRules, offset, problems);
    }

    private static boolean isFlow(Node node) {
        return node instanceof Sequence sequence && sequence.flow()
                || node instanceof Mapping mapping && mapping.flow();
    }

    private static Message describe(Node node) {
        if (node instanceof Scalar scalar) {
            return QUOTED.with(scalar.text());
        }
        return node instanceof Sequence ? A_LIST : A_MAPPING;
    }
}
