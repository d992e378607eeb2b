package dev.netpol.dialect;

import dev.netpol.lint.Diagnostic;
import dev.netpol.lint.Linter;
import dev.netpol.lint.Rule;
import dev.netpol.policy.Manifest;
import java.util.List;
import java.util.function.Consumer;

/** One API: which manifests are its own, and what it has to say of them. */
public interface Dialect {

    /** Whether a manifest is this API's, or was plainly meant to be. */
    boolean recognises(Manifest manifest);

    /** Reports what is wrong with a manifest that this dialect recognises. */
    void check(Manifest manifest, Linter linter, Consumer<Diagnostic> sink);

    /** All rules of this API, in alphabetical order of their ids. */
    List<Rule<?>> rules();
}
