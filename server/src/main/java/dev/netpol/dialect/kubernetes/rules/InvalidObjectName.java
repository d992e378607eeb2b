package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.Fields;
import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.StringValue;
import dev.netpol.lint.Diagnostic.Detail;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.policy.GeneratedName;
import dev.netpol.policy.NameSuggestion;
import dev.netpol.policy.ObjectNames;
import dev.netpol.settings.Severity;
import dev.netpol.text.Spelling;
import dev.netpol.text.TextRange;
import java.util.List;
import java.util.Optional;

/** A name or namespace that Kubernetes can't take, or no name at all. */
public final class InvalidObjectName extends Rule<NetworkPolicy> {
    private static final List<String> NAMES = List.of("name", "generateName");

    private final MessageTemplate invalid =
            message("invalid", "\"{0}\" can't be the name of a policy, so the API server refuses it: {1}");
    private final MessageTemplate mendable = message(
            "mendable",
            "\"{0}\" can't be the name of a policy, so the API server refuses it: {1}; write {2} for example");
    private final MessageTemplate prefix =
            message("prefix", "No name can be generated from \"{0}\", so the API server refuses it: {1}");
    private final MessageTemplate namespace =
            message("namespace", "\"{0}\" can't be the name of a namespace, so the API server refuses it: {1}");
    private final MessageTemplate empty =
            message("empty", "The name is empty, so the API server refuses the policy; give it one");
    private final MessageTemplate missing =
            message("missing", "The policy has no name, so the API server refuses it; give its metadata a \"name\"");
    private final MessageTemplate missingMetadata = message(
            "missing-metadata",
            "The policy has no name, so the API server refuses it; add \"metadata\" with a \"name\" in it");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A name or namespace that Kubernetes can't take, or no name at all.", """
                A policy needs a `name`, or a `generateName` that the cluster makes one from. It is made of lower-case letters a-z, digits, hyphens
                and dots, at most 253 of them, and each part between dots begins and ends with a letter or digit. A `namespace` has the same form,
                without dots and with at most 63 characters.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: Allow_Web
                        ^^^^^^^^^ error invalid-object-name: "Allow_Web" can't be the name of a policy, so the API server refuses it: capitals such as "A" at character 1 are not allowed; write allow-web for example
                spec:
                  podSelector: {}
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: allow-web
                spec:
                  podSelector: {}
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        Fields metadata = policy.metadata();
        Optional<StringValue> name = metadata.string("name").filter(written -> !written.isEmpty());
        name.ifPresent(written -> ObjectNames.faultOfDnsSubdomain(written.text())
                .ifPresent(fault -> reporter.report(
                        written.range(),
                        message(written.text(), fault),
                        NameSuggestion.forDnsSubdomain(written.text()).stream()
                                .map(better -> reporter.instead(written.range(), better))
                                .toArray(Detail[]::new))));
        metadata.string("generateName")
                .filter(written -> !written.isEmpty())
                .ifPresent(written -> GeneratedName.fault(
                                written.text(), metadata.lacks("name") || isEmpty(metadata, "name"))
                        .ifPresent(fault -> reporter.report(written.range(), prefix.with(written.text(), fault))));
        metadata.string("namespace")
                .filter(written -> !written.isEmpty())
                .ifPresent(written -> ObjectNames.faultOfDnsLabel(written.text())
                        .ifPresent(fault -> reporter.report(written.range(), namespace.with(written.text(), fault))));
        if (isNameless(policy)) {
            reportNameless(policy, reporter);
        }
    }

    private Message message(String name, Message fault) {
        return NameSuggestion.forDnsSubdomain(name)
                .map(better -> mendable.with(name, fault, better))
                .orElseGet(() -> invalid.with(name, fault));
    }

    /** Whether the API server sees no name; one that is misspelt or of another type is another rule's. */
    private static boolean isNameless(NetworkPolicy policy) {
        Fields root = policy.root();
        Fields metadata = policy.metadata();
        if (!root.lacks("metadata") && root.object("metadata").isEmpty()) {
            return false;
        }
        return NAMES.stream().allMatch(field -> metadata.lacks(field) || isEmpty(metadata, field))
                && !hasMisspelt(metadata, NAMES)
                && !hasMisspelt(root, List.of("metadata"));
    }

    private static boolean hasMisspelt(Fields fields, List<String> names) {
        return fields.names().stream()
                .anyMatch(name ->
                        !names.contains(name) && Spelling.nearest(name, names).isPresent());
    }

    private static boolean isEmpty(Fields fields, String field) {
        return fields.string(field).filter(StringValue::isEmpty).isPresent();
    }

    private void reportNameless(NetworkPolicy policy, Reporter reporter) {
        Optional<StringValue> written = policy.metadata().string("name").filter(name -> !name.isNull());
        TextRange place = IdentityPlace.key(policy.manifest(), "metadata", "kind");
        if (written.isPresent()) {
            reporter.report(written.get().range(), empty.with());
        } else {
            boolean inMetadata = policy.root().keyRange("metadata").isPresent();
            reporter.reportMissing(place, (inMetadata ? missing : missingMetadata).with());
        }
    }
}
