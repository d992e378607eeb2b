package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.Fields;
import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.Peer;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;

/** A peer that names nobody. */
public final class EmptyPeer extends Rule<NetworkPolicy> {
    private final MessageTemplate empty = message(
            "empty",
            "This peer names nobody, so the API server refuses it; write \"podSelector: {}\" to mean every pod of the namespace, or take the entry out");
    private final MessageTemplate podSelector = message(
            "pod-selector",
            "podSelector has no value, so this peer names nobody and is refused; write \"podSelector: {}\" to mean every pod of the namespace");
    private final MessageTemplate namespaceSelector = message(
            "namespace-selector",
            "namespaceSelector has no value, so this peer names nobody and is refused; write \"namespaceSelector: {}\" to mean every namespace");
    private final MessageTemplate ipBlock = message(
            "ip-block",
            "ipBlock has no value, so this peer names nobody and is refused; give it a \"cidr\", or take the entry out");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A peer that names nobody.", """
                Each entry of `from` and `to` must have a selector or an `ipBlock`. A field with nothing behind it is null, which is the
                same as no field: `- podSelector:` is an empty peer and is refused, where `- podSelector: {}` means every pod of the
                policy's namespace.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  ingress:
                  - from:
                    - podSelector:
                      ^^^^^^^^^^^ error empty-peer: podSelector has no value, so this peer names nobody and is refused; write "podSelector: {}" to mean every pod of the namespace
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
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        for (Peer peer : policy.elements().peers()) {
            Fields fields = peer.fields();
            if (Peer.FIELDS.stream().allMatch(fields::lacks) && !fields.hasOtherThan(Peer.FIELDS)) {
                reporter.reportMissing(fields.place(), message(fields).with());
            }
        }
    }

    private MessageTemplate message(Fields fields) {
        return switch (fields.firstName()) {
            case Peer.POD_SELECTOR -> podSelector;
            case Peer.NAMESPACE_SELECTOR -> namespaceSelector;
            case Peer.IP_BLOCK -> ipBlock;
            default -> empty;
        };
    }
}
