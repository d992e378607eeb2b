package dev.netpol.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netpol.yaml.ScalarValue.Type;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScalarResolutionTest {

    private static final String REFUSED = "!";
    private static final String NOT_WRITABLE = "-";

    @Test
    void readsEveryScalarAsTheApiServerDoes() {
        List<Row> rows = rows();
        List<String> differences =
                rows.stream().flatMap(row -> row.differences().stream()).toList();

        assertTrue(rows.size() > 5000);
        assertEquals("", String.join("\n", differences));
    }

    @Test
    void integralFloatIsAnotherKeyThanTheInteger() {
        ScalarValue integer = ScalarResolution.resolveKey("80", true, null);
        ScalarValue number = ScalarResolution.resolveKey("80.0", true, null);

        assertEquals(Type.FLOAT, number.type());
        assertEquals(integer, ScalarResolution.resolve("80.0", true, null));
        assertEquals(ScalarResolution.keyText(integer), ScalarResolution.keyText(number));
    }

    @Test
    void longDigitsTakeNoTime() {
        String digits = "1".repeat(1_000_000);

        assertEquals(ScalarValue.string(digits), ScalarResolution.resolve(digits, true, null));
        assertEquals(ScalarValue.string("0x" + digits), ScalarResolution.resolve("0x" + digits, true, null));
    }

    private static List<Row> rows() {
        try (InputStream stream = ScalarResolutionTest.class.getResourceAsStream("/yaml/scalars.tsv")) {
            String table = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return table.lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Row(String text, String tag, String plain, String quoted, String plainKey, String quotedKey) {

        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(unescape(cells[0]), cells[1], cells[2], cells[3], cells[4], cells[5]);
        }

        List<String> differences() {
            return List.of(
                            difference("plain", plain, value(true)),
                            difference("quoted", quoted, value(false)),
                            difference("plain key", plainKey, key(true)),
                            difference("quoted key", quotedKey, key(false)))
                    .stream()
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        private String difference(String place, String expected, String actual) {
            boolean same = expected.equals(NOT_WRITABLE) || normalized(expected).equals(actual);
            return same
                    ? ""
                    : tag + " " + text + " " + place + ": expected " + normalized(expected) + " but was " + actual;
        }

        private String value(boolean isPlain) {
            ScalarValue value = ScalarResolution.resolve(text, isPlain, fullTag());
            return value.type() == Type.INVALID ? REFUSED : value.toString();
        }

        private String key(boolean isPlain) {
            ScalarValue key = ScalarResolution.resolveKey(text, isPlain, fullTag());
            return ScalarResolution.keyText(key)
                    .map(name -> ScalarValue.string(name).toString())
                    .orElse(REFUSED);
        }

        private @Nullable String fullTag() {
            return tag.isEmpty() ? null : tag.startsWith("!") ? tag : "tag:yaml.org,2002:" + tag;
        }

        private static String normalized(String json) {
            return switch (json) {
                case REFUSED -> REFUSED;
                case "null" -> ScalarValue.NULL.toString();
                case "true" -> ScalarValue.TRUE.toString();
                case "false" -> ScalarValue.FALSE.toString();
                default ->
                    json.startsWith("\"")
                            ? ScalarValue.string(unescape(json.substring(1, json.length() - 1)))
                                    .toString()
                            : number(json).toString();
            };
        }

        private static ScalarValue number(String json) {
            boolean isInteger = json.chars().noneMatch(c -> c == '.' || c == 'e');
            return isInteger
                    ? new ScalarValue(Type.INTEGER, new BigInteger(json))
                    : new ScalarValue(Type.FLOAT, Double.valueOf(json));
        }

        private static String unescape(String text) {
            StringBuilder result = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) != '\\') {
                    result.append(text.charAt(i));
                    continue;
                }
                i++;
                switch (text.charAt(i)) {
                    case 'n' -> result.append('\n');
                    case 't' -> result.append('\t');
                    case 'r' -> result.append('\r');
                    case 'b' -> result.append('\b');
                    case 'f' -> result.append('\f');
                    case 'u' -> {
                        result.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                        i += 4;
                    }
                    default -> result.append(text.charAt(i));
                }
            }
            return result.toString();
        }
    }
}
