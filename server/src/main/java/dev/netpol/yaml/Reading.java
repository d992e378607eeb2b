package dev.netpol.yaml;

import dev.netpol.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read.
 *
 * @param root the tree, as far as it was read
 * @param failure where reading stopped, if not at the end
 * @param errors mistakes that did not stop the reading
 * @param skipped aliases that were not followed
 * @param disguises what to show the parser at which offsets, so that it reads on as Kubernetes does
 * @param places where scalars stand, as far as that matters
 */
record Reading(
        Optional<Node> root,
        Optional<ParseFailure> failure,
        List<SyntaxError> errors,
        List<TextRange> skipped,
        Map<Integer, Character> disguises,
        ScalarPlaces places) {}
