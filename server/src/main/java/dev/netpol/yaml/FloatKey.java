package dev.netpol.yaml;

import java.math.BigDecimal;

/** Writes a float that is a mapping key: Kubernetes cuts it to single precision and six digits before an exponent appears. */
final class FloatKey {

    private static final int FIRST_EXPONENT = 6;
    private static final int LAST_NEGATIVE_EXPONENT = -5;

    private FloatKey() {}

    static String text(double number) {
        float single = (float) number;
        if (Float.isNaN(single)) {
            return ".nan";
        }
        if (Float.isInfinite(single)) {
            return single > 0 ? ".inf" : "-.inf";
        }
        String sign = Float.floatToRawIntBits(single) < 0 ? "-" : "";
        if (single == 0) {
            return sign + "0";
        }
        BigDecimal exact = new BigDecimal(Math.abs(single));
        BigDecimal shortest = ScalarResolution.shortest(
                        exact, 9, rounded -> Float.parseFloat(rounded.toString()) == Math.abs(single))
                .stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent <= LAST_NEGATIVE_EXPONENT || exponent >= FIRST_EXPONENT) {
            return sign + withExponent(shortest.unscaledValue().toString(), exponent);
        }
        return sign + shortest.toPlainString();
    }

    private static String withExponent(String digits, int exponent) {
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        String size = Integer.toString(Math.abs(exponent));
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + (size.length() < 2 ? "0" : "") + size;
    }
}
