package dev.netpol.ide;

import dev.netpol.lint.Diagnostic;
import dev.netpol.policy.ListIdentity;
import dev.netpol.yaml.YamlPart;
import java.util.List;
import java.util.Optional;

/**
 * What was found in a part; it stands for as long as the part and what it was judged with are the same.
 *
 * @param part the part
 * @param context what beyond its own text it was judged with
 * @param ours whether it holds a resource that some dialect recognises
 * @param diagnostics the findings, in order of place
 */
record PartResult(YamlPart part, Context context, boolean ours, List<Diagnostic> diagnostics) {

    /**
     * What a part's meaning depends on beyond its own text.
     *
     * @param list the list that it is a piece of
     * @param followsOurs whether the part before it holds a resource that some dialect recognises
     */
    record Context(Optional<ListIdentity> list, boolean followsOurs) {}
}
