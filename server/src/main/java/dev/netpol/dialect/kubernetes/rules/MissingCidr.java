package dev.netpol.dialect.kubernetes.rules;

import dev.netpol.dialect.kubernetes.Fields;
import dev.netpol.dialect.kubernetes.IpBlock;
import dev.netpol.dialect.kubernetes.NetworkPolicy;
import dev.netpol.dialect.kubernetes.StringValue;
import dev.netpol.lint.Reporter;
import dev.netpol.lint.Rule;
import dev.netpol.lint.RuleDocs;
import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;

/** An ipBlock that does not say which addresses. */
public final class MissingCidr extends Rule<NetworkPolicy> {
    private final MessageTemplate missing = message(
            "missing",
            "This ipBlock has no cidr, so it names no addresses and is refused; add one, such as \"cidr: 10.0.0.0/8\"");
    private final MessageTemplate empty =
            message("empty", "An empty cidr names no addresses and is refused; write a range such as 10.0.0.0/8");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleDocs docs() {
        return new RuleDocs("An ipBlock that does not say which addresses.", """
                An `ipBlock` must have a `cidr`, the range of addresses that it is about; `except` only takes parts out of it. To mean
                every address, write `0.0.0.0/0` and, as another peer, `::/0`.
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  egress:
                  - to:
                    - ipBlock:
                      ^^^^^^^ error missing-cidr: This ipBlock has no cidr, so it names no addresses and is refused; add one, such as "cidr: 10.0.0.0/8"
                        except:
                        - 169.254.169.254/32
                """, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  egress:
                  - to:
                    - ipBlock:
                        cidr: 0.0.0.0/0
                        except:
                        - 169.254.169.254/32
                """);
    }

    @Override
    protected void check(NetworkPolicy policy, Reporter reporter) {
        for (IpBlock block : policy.elements().ipBlocks()) {
            Fields fields = block.fields();
            if (!fields.lacks("cidr")) {
                fields.string("cidr")
                        .filter(StringValue::isEmpty)
                        .ifPresent(cidr -> reporter.report(cidr.range(), empty.with()));
            } else if (!fields.hasOtherThan(IpBlock.FIELDS)) {
                reporter.reportMissing(block.keyRange(), missing.with());
            }
        }
    }
}
