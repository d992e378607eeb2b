package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.Fields;
import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.StringValue;
import dev.netpol.lint.Diagnostic.Related;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.policy.ObjectNames;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextRange;
import java.util.List;
import java.util.Optional;

/** A finalizer that Kubernetes can't take. */
public final class InvalidFinalizer extends Rule<NetworkPolicy> {
    private static final String FIELD = "finalizers";
    private static final String ORPHAN = "orphan";
    private static final String FOREGROUND = "foregroundDeletion";
    private static final List<String> OWN = List.of("kubernetes", ORPHAN, FOREGROUND);

    private final MessageTemplate invalid =
            message("invalid", "\"{0}\" can't be a finalizer, so the API server refuses it: {1}");
    private final MessageTemplate empty = message(
            "empty",
            "This finalizer is empty, which the API server refuses; write one such as example.com/cleanup, or take the entry out");
    private final MessageTemplate spelling = message(
            "spelling", "\"{0}\" is no finalizer of Kubernetes itself, so the API server refuses it; write {1}");
    private final MessageTemplate noDomain = message(
            "no-domain",
            "\"{0}\" is no finalizer of Kubernetes itself, so the API server refuses it without a domain; write one before it, as in example.com/{0}");
    private final MessageTemplate both = message(
            "both", "\"{0}\" contradicts \"{1}\", so the API server refuses the two together; take one of them out");
    private final MessageTemplate otherHere = message("other", "\"{0}\", which it contradicts");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A finalizer that Kubernetes can't take.", """
                A finalizer names who still has work to do before a deleted resource may go. It is the domain of that party, a slash and a name,
                with the form of a label's key. Only Kubernetes' own have no domain: `kubernetes`, `orphan` and `foregroundDeletion`; the latter
                two say opposite things, and may not stand together.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                  finalizers:
                  - cleanup
                    ^^^^^^^ error invalid-finalizer: "cleanup" is no finalizer of Kubernetes itself, so the API server refuses it without a domain; write one before it, as in example.com/cleanup
                spec:
                  podSelector: {}
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                  finalizers:
                  - example.com/cleanup
                spec:
                  podSelector: {}
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        Fields metadata = policy.metadata();
        List<StringValue> finalizers = metadata.strings(FIELD);
        for (StringValue finalizer : finalizers) {
            if (finalizer.isNull()) {
                reporter.reportMissing(finalizer.range(), empty.with());
            } else {
                fault(finalizer.text()).ifPresent(fault -> reporter.report(finalizer.range(), fault));
            }
        }
        checkTogether(metadata, finalizers, reporter);
    }

    private Optional<Message> fault(String text) {
        if (text.isEmpty()) {
            return Optional.of(empty.with());
        }
        Optional<Message> fault = ObjectNames.faultOfQualifiedName(text);
        if (fault.isPresent()) {
            return Optional.of(invalid.with(text, fault.get()));
        }
        if (text.contains("/") || OWN.contains(text)) {
            return Optional.empty();
        }
        return OWN.stream()
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .map(own -> spelling.with(text, own))
                .or(() -> Optional.of(noDomain.with(text)));
    }

    private void checkTogether(Fields metadata, List<StringValue> finalizers, Reporter reporter) {
        Optional<StringValue> orphan = find(ORPHAN, finalizers);
        Optional<StringValue> foreground = find(FOREGROUND, finalizers);
        if (orphan.isPresent() && foreground.isPresent()) {
            boolean orphanFirst = finalizers.indexOf(orphan.get()) < finalizers.indexOf(foreground.get());
            StringValue first = orphanFirst ? orphan.get() : foreground.get();
            StringValue second = orphanFirst ? foreground.get() : orphan.get();
            TextRange list = metadata.value(FIELD).map(value -> value.range()).orElse(second.range());
            Related related = new Related(first.range(), otherHere.with(first.text()));
            reporter.reportMisplaced(list, second.range(), both.with(second.text(), first.text()), related);
        }
    }

    private static Optional<StringValue> find(String name, List<StringValue> finalizers) {
        return finalizers.stream()
                .filter(finalizer -> finalizer.text().equals(name))
                .findFirst();
    }
}
