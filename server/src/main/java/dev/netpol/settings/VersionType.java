package dev.netpol.settings;

import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.yaml.Node;
import dev.netpol.yaml.Scalar;
import java.util.Optional;

/** A Kubernetes version, read as it is written: {@code 1.30} is not 1.3. */
final class VersionType implements SettingType<KubernetesVersion> {
    private static final Message WORDS =
            new MessageTemplate("settings.type.version", "a Kubernetes version such as 1.30").with();

    @Override
    public Message words() {
        return WORDS;
    }

    @Override
    public Optional<KubernetesVersion> read(Node value, SettingPlace place) {
        if (!(value.resolved() instanceof Scalar scalar)) {
            place.wrongType(value, WORDS);
            return Optional.empty();
        }
        RequestedVersion requested = RequestedVersion.of(scalar.text());
        if (requested.version().isEmpty()) {
            place.wrongType(value, WORDS);
        }
        requested.note().ifPresent(note -> place.problem(Severity.WARNING, value.range(), note));
        return requested.version();
    }

    @Override
    public String write(KubernetesVersion value) {
        return value.toString();
    }
}
