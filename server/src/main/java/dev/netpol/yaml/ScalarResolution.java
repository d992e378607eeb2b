package dev.netpol.yaml;

import dev.netpol.yaml.ScalarValue.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns YAML scalars into values as the Kubernetes API server does: by the rules of YAML 1.1, with a few departures. */
public final class ScalarResolution {

    private static final String STANDARD_TAG = "tag:yaml.org,2002:";

    /** From here on JSON numbers of the API server have an exponent, even when they have no fraction. */
    private static final double FIRST_WITH_EXPONENT = 1e21;

    private ScalarResolution() {}

    /**
     * Gives the value of a scalar that is not a mapping key, as JSON holds it.
     *
     * @param tag the full tag URI or a local tag such as {@code !x}, null when the scalar has none
     */
    public static ScalarValue resolve(String text, boolean plain, @Nullable String tag) {
        ScalarValue resolved = resolveKey(text, plain, tag);
        return resolved.type() == Type.FLOAT ? asJsonNumber((Double) resolved.value()) : resolved;
    }

    /** Gives the value of a mapping key: equal values are duplicates, and an integral float is still another key than the integer. */
    public static ScalarValue resolveKey(String text, boolean plain, @Nullable String tag) {
        if (tag == null) {
            return plain ? resolveUntagged(text) : ScalarValue.string(text);
        }
        if (!tag.startsWith(STANDARD_TAG)) {
            return ScalarValue.string(text);
        }
        return resolveTagged(text, tag.substring(STANDARD_TAG.length()));
    }

    /** Gives the string that a mapping key becomes in JSON, or nothing when the key makes the document fail. */
    public static Optional<String> keyText(ScalarValue key) {
        return switch (key.type()) {
            case STRING, BOOLEAN -> Optional.of(key.value().toString());
            case INTEGER ->
                Optional.of((BigInteger) key.value())
                        .filter(ScalarResolution::isLong)
                        .map(BigInteger::toString);
            case FLOAT -> Optional.of(FloatKey.text((Double) key.value()));
            case NULL -> Optional.empty();
            case INVALID ->
                key.value() instanceof Double number ? Optional.of(FloatKey.text(number)) : Optional.empty();
        };
    }

    private static ScalarValue resolveTagged(String text, String name) {
        return switch (name) {
            case "int" -> require(Type.INTEGER, resolveUntagged(text), text);
            case "bool" -> require(Type.BOOLEAN, resolveUntagged(text), text);
            case "null" -> require(Type.NULL, resolveUntagged(text), text);
            case "float" -> resolveFloat(text);
            case "timestamp" -> Timestamps.isTimestamp(text) ? ScalarValue.string(text) : ScalarValue.invalid(text);
            case "binary" -> resolveBinary(text);
            default -> ScalarValue.string(text);
        };
    }

    private static ScalarValue require(Type type, ScalarValue value, String text) {
        return value.type() == type ? value : ScalarValue.invalid(text);
    }

    private static ScalarValue resolveFloat(String text) {
        ScalarValue value = resolveUntagged(text);
        if (value.value() instanceof BigInteger integer && isLong(integer)) {
            return new ScalarValue(Type.FLOAT, (double) integer.longValue());
        }
        return require(Type.FLOAT, value, text);
    }

    private static ScalarValue resolveBinary(String text) {
        try {
            String encoded = text.replace("\n", "").replace("\r", "");
            if (encoded.length() % 4 != 0) {
                return ScalarValue.invalid(text);
            }
            return ScalarValue.string(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return ScalarValue.invalid(text);
        }
    }

    private static ScalarValue resolveUntagged(String text) {
        if (text.isEmpty()) {
            return ScalarValue.NULL;
        }
        return switch (text.charAt(0)) {
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '-' -> resolveNumber(text);
            case '.' -> resolveAfterPoint(text);
            case 'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O', '~' -> resolveWord(text);
            default -> ScalarValue.string(text);
        };
    }

    private static ScalarValue resolveWord(String text) {
        return switch (text) {
            case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> ScalarValue.TRUE;
            case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" -> ScalarValue.FALSE;
            case "~", "null", "Null", "NULL" -> ScalarValue.NULL;
            default -> ScalarValue.string(text);
        };
    }

    private static ScalarValue resolveAfterPoint(String text) {
        return switch (text) {
            case ".nan", ".NaN", ".NAN" -> new ScalarValue(Type.FLOAT, Double.NaN);
            case ".inf", ".Inf", ".INF" -> new ScalarValue(Type.FLOAT, Double.POSITIVE_INFINITY);
            default -> resolveDecimal(text, withoutInnerUnderscores(text));
        };
    }

    /** After a leading point, unlike elsewhere, an underscore is dropped only between two digits. */
    private static String withoutInnerUnderscores(String text) {
        for (int at = text.indexOf('_'); at >= 0; at = text.indexOf('_', at + 1)) {
            if (skipDigits(text, at - 1) != at || skipDigits(text, at + 1) == at + 1) {
                return text;
            }
        }
        return text.replace("_", "");
    }

    private static ScalarValue resolveNumber(String text) {
        switch (text) {
            case "+.inf", "+.Inf", "+.INF" -> {
                return new ScalarValue(Type.FLOAT, Double.POSITIVE_INFINITY);
            }
            case "-.inf", "-.Inf", "-.INF" -> {
                return new ScalarValue(Type.FLOAT, Double.NEGATIVE_INFINITY);
            }
            default -> {
                String digits = text.replace("_", "");
                return Integers.parse(digits)
                        .map(integer -> new ScalarValue(Type.INTEGER, integer))
                        .orElseGet(() -> resolveDecimal(text, digits));
            }
        }
    }

    private static ScalarValue resolveDecimal(String text, String digits) {
        if (isDecimal(digits)) {
            double number = Double.parseDouble(digits);
            if (!Double.isInfinite(number)) {
                return new ScalarValue(Type.FLOAT, number);
            }
        }
        return ScalarValue.string(text);
    }

    /** Recognizes an optional sign, digits with at most one point among them, and an optional exponent. */
    private static boolean isDecimal(String text) {
        int start = skipSign(text, 0);
        int end = skipDigits(text, start);
        int count = end - start;
        if (end < text.length() && text.charAt(end) == '.') {
            int fraction = end + 1;
            end = skipDigits(text, fraction);
            count += end - fraction;
        }
        if (count == 0) {
            return false;
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = skipSign(text, end + 1);
            end = skipDigits(text, exponent);
            return end > exponent && end == text.length();
        }
        return end == text.length();
    }

    private static int skipSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-') ? at + 1 : at;
    }

    private static int skipDigits(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static ScalarValue asJsonNumber(Double number) {
        if (!Double.isFinite(number)) {
            return ScalarValue.invalid(number);
        }
        if (number == Math.rint(number) && Math.abs(number) < FIRST_WITH_EXPONENT) {
            BigDecimal exact = new BigDecimal(number);
            return new ScalarValue(
                    Type.INTEGER,
                    shortest(exact, 17, rounded -> rounded.doubleValue() == number)
                            .toBigInteger());
        }
        return new ScalarValue(Type.FLOAT, number);
    }

    /** The number with the fewest digits that still reads as the same binary number. */
    static BigDecimal shortest(BigDecimal exact, int mostDigits, Predicate<BigDecimal> reads) {
        for (int digits = 1; digits < mostDigits; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (reads.test(rounded)) {
                return rounded;
            }
        }
        return exact.round(new MathContext(mostDigits, RoundingMode.HALF_EVEN));
    }

    private static boolean isLong(BigInteger integer) {
        return integer.bitLength() < Long.SIZE;
    }
}
