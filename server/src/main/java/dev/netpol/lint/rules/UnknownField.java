package dev.netpol.lint.rules;

import dev.netpol.lint.Diagnostic.Detail;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.lint.Structure;
import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.policy.Patches;
import dev.netpol.schema.Schema.Versions;
import dev.netpol.schema.SchemaViolation;
import dev.netpol.settings.KubernetesVersion;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextRange;
import java.util.Optional;

/** A field that its object does not have. */
public final class UnknownField extends Rule<Structure> {
    private final MessageTemplate similar =
            message("similar", "\"{0}\" is no field of {1}, so the API server refuses it; did you mean \"{2}\"?");
    private final MessageTemplate below =
            message("below", "\"{0}\" is no field of {1}, so the API server refuses it; it belongs in \"{2}\"");
    private final MessageTemplate above = message(
            "above",
            "\"{0}\" is no field of {1}, so the API server refuses it; it belongs one level up, beside \"{2}\"");
    private final MessageTemplate elsewhere =
            message("elsewhere", "\"{0}\" is no field of {1}, so the API server refuses it; it belongs in {2}");
    private final MessageTemplate unknown =
            message("unknown", "\"{0}\" is no field of {1}, so the API server refuses it; the fields are {2}");
    private final MessageTemplate former = message(
            "former", "\"{0}\" is a field of {1} only from Kubernetes {2} to {3}, and others refuse it; remove it");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A field that its object does not have.", """
                The names of fields are fixed, down to their case, and so is the place of each. kubectl asks the server
                to refuse anything else. Tools that do not ask drop the field without a word: a policy whose
                `podSelector` is misspelt then selects every pod.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelecter: {}
                  ^^^^^^^^^^^ error unknown-field: "podSelecter" is no field of the spec of a NetworkPolicy, so the API server refuses it; did you mean "podSelector"?
                  ingress:
                  - from:
                    - podSelector: {}
                      ports:
                      ^^^^^ error unknown-field: "ports" is no field of a peer, so the API server refuses it; it belongs one level up, beside "from"
                      - port: 80
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  ingress:
                  - from:
                    - podSelector: {}
                    ports:
                    - port: 80
                """);
    }

    @Override
    protected void check(Structure structure, Reporter reporter) {
        for (SchemaViolation violation : structure.violations()) {
            boolean taken = SelectorMissingMatchlabels.takes(violation) || Patches.isDirective(name(violation));
            if (violation.kind() != SchemaViolation.Kind.UNKNOWN_FIELD || taken) {
                continue;
            }
            Optional<Versions> versions =
                    Optional.ofNullable(violation.schema().former().get(name(violation)));
            if (versions.filter(known -> covers(known, reporter.kubernetesVersion()))
                    .isEmpty()) {
                reporter.reportMisplaced(
                        violation.parent().range(),
                        violation.entry().orElseThrow().key().range(),
                        versions.map(known -> former(violation, known)).orElseGet(() -> explain(violation, structure)),
                        renamings(violation, structure, reporter));
            }
        }
    }

    private Message former(SchemaViolation violation, Versions versions) {
        return former.with(name(violation), violation.schema().title(), versions.from(), versions.to());
    }

    private static Detail[] renamings(SchemaViolation violation, Structure structure, Reporter reporter) {
        FieldPlace place = new FieldPlace(structure.schema(), violation.path());
        TextRange key = violation.entry().orElseThrow().key().range();
        return place
                .sameLetters()
                .map(field -> reporter.surely(key, field))
                .or(() -> place.below().isPresent() || place.above().isPresent()
                        ? Optional.empty()
                        : place.similar().map(field -> reporter.instead(key, field)))
                .filter(fix -> fix.edits().stream()
                        .noneMatch(
                                edit -> violation.parent().entry(edit.newText()).isPresent()))
                .stream()
                .toArray(Detail[]::new);
    }

    private Message explain(SchemaViolation violation, Structure structure) {
        String name = name(violation);
        String holder = violation.schema().title();
        FieldPlace place = new FieldPlace(structure.schema(), violation.path());
        Optional<Message> better = place.sameLetters()
                .map(field -> similar.with(name, holder, field))
                .or(() -> place.below().map(field -> below.with(name, holder, field)))
                .or(() -> place.above().map(field -> above.with(name, holder, field)))
                .or(() -> place.similar()
                        .filter(field -> violation.parent().entry(field).isEmpty())
                        .map(field -> similar.with(name, holder, field)))
                .or(() -> place.elsewhere().map(title -> elsewhere.with(name, holder, title)));
        String fields = String.join(", ", violation.schema().properties().keySet());
        return better.orElseGet(() -> unknown.with(name, holder, fields));
    }

    private static boolean covers(Versions versions, KubernetesVersion version) {
        return KubernetesVersion.parse(versions.from()).orElseThrow().compareTo(version) <= 0
                && version.compareTo(KubernetesVersion.parse(versions.to()).orElseThrow()) <= 0;
    }

    private static String name(SchemaViolation violation) {
        return violation.path().isEmpty()
                ? ""
                : violation.path().get(violation.path().size() - 1);
    }
}
