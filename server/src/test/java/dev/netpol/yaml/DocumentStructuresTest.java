package dev.netpol.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Compares what is read from whole documents with what the YAML reader of the Kubernetes API server makes of them. */
final class DocumentStructuresTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Texts on which the two still differ, by kind; none of them looks like a manifest. These numbers may only fall. */
    private static final int REFUSED_BUT_ACCEPTED = 25;

    private static final int ACCEPTED_BUT_REFUSED = 28;
    private static final int READ_OTHERWISE = 40;

    @Test
    void readsWhatKubernetesReads() throws IOException {
        List<String> falseAlarms = new ArrayList<>();
        List<String> misses = new ArrayList<>();
        List<String> otherwise = new ArrayList<>();
        TreeMap<String, Integer> topics = new TreeMap<>();
        for (String line : cases()) {
            String[] cells = line.split("\t", -1);
            String text = JSON.readTree(cells[2]).asString();
            if (text.contains("{{")) {
                continue; // A template here, which is not judged.
            }
            TreeAsJson read = TreeAsJson.of(DocumentParser.parse(text));
            boolean refused = cells[1].equals("refuse");
            if (refused != read.refused()) {
                (refused ? misses : falseAlarms).add(line);
                topics.merge((refused ? "missed: " : "false alarm: ") + cells[0], 1, Integer::sum);
            } else if (!refused && (read.duplicate() != cells[1].equals("duplicate") || !sameJson(cells, read))) {
                otherwise.add(line + "\n    " + read);
                topics.merge("otherwise: " + cells[0], 1, Integer::sum);
            }
        }
        String report = String.join(
                "\n",
                topics.toString(),
                "FALSE ALARMS",
                String.join("\n", falseAlarms),
                "MISSES",
                String.join("\n", misses),
                "OTHERWISE",
                String.join("\n", otherwise));
        assertEquals(
                List.of(REFUSED_BUT_ACCEPTED, ACCEPTED_BUT_REFUSED, READ_OTHERWISE),
                List.of(falseAlarms.size(), misses.size(), otherwise.size()),
                report);
    }

    private static boolean sameJson(String[] cells, TreeAsJson read) throws IOException {
        JsonNode expected = JSON.readTree(cells[3]);
        return read.duplicate() || expected.equals(JSON.readTree(JSON.writeValueAsString(read.json())));
    }

    private static List<String> cases() throws IOException {
        try (InputStream in = DocumentStructuresTest.class.getResourceAsStream("/yaml/structures.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# ") && !line.isEmpty())
                    .toList();
        }
    }
}
