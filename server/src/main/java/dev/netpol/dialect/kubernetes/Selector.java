package dev.netpol.dialect.kubernetes;

import java.util.List;

/**
 * A label selector.
 *
 * @param fields its fields
 */
public record Selector(Fields fields) {

    public List<MapEntry> matchLabels() {
        return fields.map("matchLabels");
    }

    public List<Requirement> matchExpressions() {
        return fields.objects("matchExpressions").stream().map(Requirement::new).toList();
    }
}
