package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.Fields;
import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.OwnerReference;
import dev.netpol.dialect.kubernetes.StringValue;
import dev.netpol.lint.Diagnostic.Related;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An owner that Kubernetes can't take. */
public final class InvalidOwnerReference extends Rule<NetworkPolicy> {
    private static final String FIELD = "ownerReferences";

    private final MessageTemplate missing = message(
            "missing",
            "An owner needs apiVersion, kind, name and uid, so the API server refuses this one; it lacks {0}");
    private final MessageTemplate empty =
            message("empty", "\"{0}\" of an owner is empty, which the API server refuses");
    private final MessageTemplate noVersion = message(
            "no-version",
            "\"{0}\" is no apiVersion, so the API server refuses the owner; write a group and a version, as in apps/v1");
    private final MessageTemplate event =
            message("event", "An Event can't own anything, so the API server refuses it as an owner");
    private final MessageTemplate twoControllers = message(
            "controllers",
            "{0} \"{1}\" is the controller already, and the API server refuses a second one; take \"controller\" out here or there");
    private final MessageTemplate controllerHere = message("controller", "The owner that is the controller already");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("An owner that Kubernetes can't take.", """
                An owner is the resource on whose deletion this one goes too. It is told by `apiVersion`, `kind`, `name` and `uid`, none of which may
                be missing or empty; the `uid` is the cluster's, so owners are seldom written by hand. One owner at most may be the `controller`,
                and an Event can't be an owner.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                  ownerReferences:
                  - apiVersion: apps/v1
                    ^^^^^^^^^^ error invalid-owner-reference: An owner needs apiVersion, kind, name and uid, so the API server refuses this one; it lacks uid
                    kind: Deployment
                    name: web
                spec:
                  podSelector: {}
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                  ownerReferences:
                  - apiVersion: apps/v1
                    kind: Deployment
                    name: web
                    uid: 5f3c1a52-8a0e-4c6f-9a75-0d6f1f1f7d10
                spec:
                  podSelector: {}
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        List<OwnerReference> owners = policy.owners();
        for (OwnerReference owner : owners) {
            checkPresence(owner, reporter);
            checkWhatItIs(owner, reporter);
        }
        checkControllers(policy.metadata(), owners, reporter);
    }

    private void checkPresence(OwnerReference owner, Reporter reporter) {
        Fields fields = owner.fields();
        List<String> lacking =
                OwnerReference.REQUIRED.stream().filter(fields::lacks).toList();
        // A field that is unknown may be the one that seems to be missing, misspelt.
        if (!lacking.isEmpty() && !fields.hasOtherThan(OwnerReference.FIELDS)) {
            reporter.reportMissing(fields.place(), missing.with(String.join(", ", lacking)));
        }
        for (String field : OwnerReference.REQUIRED) {
            fields.string(field)
                    .filter(value -> value.isEmpty() && !value.isNull())
                    .ifPresent(value -> reporter.report(value.range(), empty.with(field)));
        }
    }

    private void checkWhatItIs(OwnerReference owner, Reporter reporter) {
        Optional<StringValue> apiVersion = owner.fields().string("apiVersion").filter(written -> !written.isEmpty());
        apiVersion
                .filter(written -> !OwnerReference.hasVersion(written.text()))
                .ifPresent(written -> reporter.report(written.range(), noVersion.with(written.text())));
        if (owner.isEvent()) {
            owner.fields()
                    .string("kind")
                    .ifPresent(kind -> reporter.reportMisplaced(owner.fields().range(), kind.range(), event.with()));
        }
    }

    private void checkControllers(Fields metadata, List<OwnerReference> owners, Reporter reporter) {
        // The API server drops repeated owners before it counts.
        List<OwnerReference> controllers = new ArrayList<>();
        Set<Object> known = new HashSet<>();
        for (OwnerReference owner : owners) {
            if (owner.isController() && known.add(owner.identity())) {
                controllers.add(owner);
            }
        }
        for (int i = 1; i < controllers.size(); i++) {
            Fields first = controllers.get(0).fields();
            TextRange list = metadata.value(FIELD).map(value -> value.range()).orElse(metadata.place());
            Related related = new Related(place(controllers.get(0)), controllerHere.with());
            reporter.reportMisplaced(
                    list,
                    place(controllers.get(i)),
                    twoControllers.with(first.text("kind"), first.text("name")),
                    related);
        }
    }

    private static TextRange place(OwnerReference owner) {
        return owner.fields().keyRange("controller").orElse(owner.fields().place());
    }
}
