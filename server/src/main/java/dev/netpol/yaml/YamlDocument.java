package dev.netpol.yaml;

import dev.netpol.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * What a part was read as.
 *
 * @param text the text of the part
 * @param root the tree, as far as it could be read; empty for a part without content
 * @param errors the syntax errors, in order of place
 * @param templated whether template actions such as <code>{{ … }}</code> stand in it, so that its text is not yet YAML
 * @param uncertain what the tree does not tell the truth about, in order of place: template actions, repaired lines
 */
public record YamlDocument(
        String text, Optional<Node> root, List<SyntaxError> errors, boolean templated, List<TextRange> uncertain) {

    /** Whether the tree is all there is: nothing templated, nothing repaired. Only then may something be called missing. */
    public boolean isWhole() {
        return errors.isEmpty() && !templated;
    }

    /** Whether what stands in the range is surely what Kubernetes will see there. */
    public boolean isCertain(TextRange range) {
        int low = 0;
        int high = uncertain.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (uncertain.get(middle).end() < range.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == uncertain.size() || uncertain.get(low).start() > range.end();
    }
}
