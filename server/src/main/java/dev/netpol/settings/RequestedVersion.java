package dev.netpol.settings;

import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import java.util.Optional;

/**
 * The version that somebody asked for.
 *
 * @param version the version whose rules are used; empty for what is not a version
 * @param note what is to be said if that is another one than was asked for
 */
public record RequestedVersion(Optional<KubernetesVersion> version, Optional<Message> note) {
    private static final MessageTemplate TOO_OLD = new MessageTemplate(
            "settings.version-too-old",
            "Kubernetes {0} is older than {1}, the oldest version whose rules are known, and is judged as {1}");
    private static final MessageTemplate TOO_NEW = new MessageTemplate(
            "settings.version-too-new",
            "Kubernetes {0} is newer than {1}, the newest version whose rules are known, and is judged as {1}");

    /** Reads a version as people write it. */
    public static RequestedVersion of(String text) {
        Optional<KubernetesVersion> asked = KubernetesVersion.parse(text);
        if (asked.isPresent() && asked.get().compareTo(KubernetesVersion.OLDEST) < 0) {
            return judgedAs(KubernetesVersion.OLDEST, TOO_OLD, asked.get());
        }
        if (asked.isPresent() && asked.get().compareTo(KubernetesVersion.NEWEST) > 0) {
            return judgedAs(KubernetesVersion.NEWEST, TOO_NEW, asked.get());
        }
        return new RequestedVersion(asked, Optional.empty());
    }

    private static RequestedVersion judgedAs(KubernetesVersion known, MessageTemplate why, KubernetesVersion asked) {
        return new RequestedVersion(Optional.of(known), Optional.of(why.with(asked.toString(), known.toString())));
    }
}
