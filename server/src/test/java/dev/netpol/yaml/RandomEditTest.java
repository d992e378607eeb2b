package dev.netpol.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netpol.text.Position;
import dev.netpol.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** After any edits a file is what a fresh parse of its text gives: same parts, same trees, same positions. */
class RandomEditTest {
    private static final int ROUNDS = Integer.getInteger("netpol.randomEdits", 30_000);

    private static final String[] PIECES = {
        "---\n",
        "--- # note\n",
        "---",
        "-",
        "--",
        "...\n",
        "\n",
        "\r\n",
        "\r",
        " ",
        "  ",
        "\t",
        "- ",
        "-\n",
        ": ",
        ":",
        "items:\n",
        "items:",
        "items: []\n",
        "items: # all\n",
        "kind: List\n",
        "apiVersion: v1\n",
        "  - a: 1\n",
        "- a: 1\n",
        "- kind: X\n  b: |\n    - c\n    # d\n  # e\n",
        "    b: 2\n",
        "# comment\n",
        "  # comment\n",
        "'",
        "\"",
        "{",
        "}",
        "[",
        "]",
        "{\"a\": 1}\n",
        "{\n  \"items\": [\n    {}\n  ]\n}\n",
        "&a ",
        "*a",
        "*a\n",
        "<<: *a\n",
        "😀",
        "ä",
        "x",
        "%",
        "{{ .x }}",
        "{{- if y }}\n",
        "\uFEFF",
        "key: |\n  text\n  - more\n",
        "a: \"b\n- c\"\n",
        "#",
        "!",
        "?",
        "|",
        ">"
    };

    @Test
    void incrementalEqualsFresh() {
        Random random = new Random(Long.getLong("netpol.seed", 20_261_124));
        String text = start(random);
        YamlFile file = YamlFile.parse(text);
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 200 == 0) {
                text = start(random);
                file = YamlFile.parse(text);
            }
            int start = random.nextInt(text.length() + 1);
            int end = random.nextInt(3) > 0
                    ? start
                    : Math.min(text.length(), start + random.nextInt(random.nextInt(10) == 0 ? 200 : 12));
            String inserted = random.nextInt(4) == 0 ? "" : PIECES[random.nextInt(PIECES.length)];
            String before = text;
            text = text.substring(0, start) + inserted + text.substring(end);
            file = file.edit(new TextRange(start, end), inserted);
            assertSame(
                    YamlFile.parse(text),
                    file,
                    () -> "after replacing " + start + ".." + end + " by «" + inserted + "» in\n" + before);
        }
    }

    private static void assertSame(YamlFile fresh, YamlFile edited, java.util.function.Supplier<String> what) {
        assertEquals(describe(fresh), describe(edited), what);
        assertEquals(fresh.text().lineCount(), edited.text().lineCount(), what);
    }

    private static List<String> describe(YamlFile file) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < file.parts().size(); i++) {
            YamlPart part = file.parts().get(i);
            Position position = file.text().position(file.text().segmentStart(i));
            parts.add(part.kind() + " " + part.itemIndent() + " " + position + "\n" + part.text() + "\n"
                    + part.document());
        }
        return parts;
    }

    private static String start(Random random) {
        StringBuilder text = new StringBuilder();
        int size = random.nextInt(12);
        if (random.nextInt(3) == 0) {
            text.append("apiVersion: v1\nitems:\n");
            String indent = random.nextBoolean() ? "" : "  ";
            for (int i = 0; i < size; i++) {
                text.append(indent)
                        .append("- kind: A")
                        .append(i)
                        .append('\n')
                        .append(indent)
                        .append("  x: {y: [1, 'z']}\n");
            }
            text.append("kind: List\n");
        }
        for (int i = 0; i < size; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextInt(3) == 0) {
                text.append("---\nkind: B").append(i).append("\nspec:\n  a: \"q\"\n  # note\n  b:\n  - c\n");
            }
        }
        return text.toString();
    }
}
