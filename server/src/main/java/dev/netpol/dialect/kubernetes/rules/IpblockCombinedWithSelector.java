package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.Fields;
import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.Peer;
import dev.netpol.lint.Diagnostic.Related;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;
import dev.netpol.text.TextRange;
import java.util.List;

/** A range of addresses and a selector in one peer. */
public final class IpblockCombinedWithSelector extends Rule<NetworkPolicy> {
    private static final List<String> SELECTORS = List.of(Peer.POD_SELECTOR, Peer.NAMESPACE_SELECTOR);

    private final MessageTemplate combined = message(
            "combined",
            "ipBlock must be alone in its peer, and \"{0}\" stands beside it; begin a peer of its own with \"- {0}\", and either of the two may match");
    private final MessageTemplate selector = message("selector", "{0} of the same peer");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("A range of addresses and a selector in one peer.", """
                A peer is either pods, by `podSelector` and `namespaceSelector`, or addresses, by `ipBlock`; the API server refuses both
                in one. Two entries of the list mean that either may match. There is no way to say "these pods, but only from these
                addresses".
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
                        matchLabels: {app: web}
                      ipBlock:
                      ^^^^^^^ error ipblock-combined-with-selector: ipBlock must be alone in its peer, and "podSelector" stands beside it; begin a peer of its own with "- podSelector", and either of the two may match
                        cidr: 192.0.2.0/24
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
                        matchLabels: {app: web}
                    - ipBlock:
                        cidr: 192.0.2.0/24
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        for (Peer peer : policy.elements().peers()) {
            Fields fields = peer.fields();
            fields.keyRange(Peer.IP_BLOCK)
                    .filter(key -> !fields.lacks(Peer.IP_BLOCK))
                    .ifPresent(key -> SELECTORS.stream()
                            .filter(selector -> !fields.lacks(selector))
                            .findFirst()
                            .ifPresent(selector -> report(fields, key, selector, reporter)));
        }
    }

    private void report(Fields fields, TextRange ipBlock, String selectorName, Reporter reporter) {
        TextRange place = fields.keyRange(selectorName).orElse(fields.place());
        Related related = new Related(place, selector.with(selectorName));
        reporter.reportMisplaced(fields.range(), ipBlock, combined.with(selectorName), related);
    }
}
