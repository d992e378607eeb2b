package dev.netpol.lint.rules;

import dev.netpol.schema.Schema;
import dev.netpol.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an unknown field may have been meant to be: a known one beside it, or the same one at another place. */
final class FieldPlace {
    private static final int SHORTEST_PART = 4;

    private final String name;
    private final List<String> path;
    private final List<Schema> schemas;

    /**
     * @param root the shape of the whole
     * @param path the steps to the unknown field
     */
    FieldPlace(Schema root, List<String> path) {
        this.name = path.get(path.size() - 1);
        this.path = path;
        this.schemas = new ArrayList<>(List.of(root));
        for (String step : path.subList(0, path.size() - 1)) {
            Schema above = schemas.get(schemas.size() - 1);
            schemas.add(above.child(step).orElse(above));
        }
    }

    /** A field beside it that differs in case, hyphens and underscores only. */
    Optional<String> sameLetters() {
        return here().properties().keySet().stream()
                .filter(known -> letters(known).equals(letters(name)))
                .findFirst();
    }

    /** The field beside it that has a field of this name. */
    Optional<String> below() {
        return holder(here());
    }

    /** The key beside which it belongs, one level up. */
    Optional<String> above() {
        int up = schemas.size() - 2;
        while (up >= 0 && schemas.get(up).properties().isEmpty()) {
            up--;
        }
        boolean known = up >= 0 && schemas.get(up).properties().containsKey(name);
        return known && !path.get(up).equals(name) ? Optional.of(path.get(up)) : Optional.empty();
    }

    /** A field beside it that is spelled much the same. */
    Optional<String> similar() {
        String wanted = letters(name);
        String best = "";
        int least = Math.max(1, wanted.length() / 3) + 1;
        for (String known : here().properties().keySet()) {
            String candidate = letters(known);
            int distance = Spelling.distance(wanted, candidate);
            boolean part = wanted.length() >= SHORTEST_PART && candidate.contains(wanted);
            if (distance < least) {
                least = distance;
                best = known;
            } else if (part && best.isEmpty()) {
                best = known;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** What has such a field, farther up or in another branch. */
    Optional<String> elsewhere() {
        for (int i = schemas.size() - 2; i >= 0; i--) {
            Schema above = schemas.get(i);
            if (above.properties().containsKey(name)) {
                return Optional.of(above.title());
            }
            Optional<String> title = above.properties().values().stream()
                    .map(FieldPlace::itemOf)
                    .filter(branch -> branch.properties().containsKey(name))
                    .map(Schema::title)
                    .findFirst();
            if (title.isPresent()) {
                return title;
            }
        }
        return Optional.empty();
    }

    private Schema here() {
        return schemas.get(schemas.size() - 1);
    }

    private Optional<String> holder(Schema schema) {
        return schema.properties().entrySet().stream()
                .filter(field -> itemOf(field.getValue()).properties().containsKey(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Schema itemOf(Schema schema) {
        return schema.items().orElse(schema);
    }

    private static String letters(String field) {
        return field.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }
}
