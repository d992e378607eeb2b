package dev.netpol.lint;

import dev.netpol.message.MessageTemplate;
import dev.netpol.settings.Severity;

/**
 * Something worth reporting about a subject: a manifest, or a view of one API's resource.
 *
 * @param <S> what the rule looks at
 */
public abstract class Rule<S> {
    private final String id = kebabCase(getClass().getSimpleName());

    /** The class name in kebab case: what settings, outputs and pages know the rule by. */
    public final String id() {
        return id;
    }

    /** How much a finding matters unless a check or a setting says otherwise. */
    public abstract Severity severity();

    public abstract RuleDocs docs();

    protected abstract void check(S subject, Reporter reporter);

    /** A sentence of this rule. */
    protected final MessageTemplate message(String name, String english) {
        return new MessageTemplate(id + "." + name, english);
    }

    private static String kebabCase(String name) {
        StringBuilder out = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                out.append('-');
            }
            out.append(Character.toLowerCase(c));
        }
        return out.toString();
    }
}
