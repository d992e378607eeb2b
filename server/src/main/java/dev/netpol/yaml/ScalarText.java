package dev.netpol.yaml;

/** How a string is written so that Kubernetes reads just that string. */
public final class ScalarText {
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@` \t";

    private ScalarText() {}

    /** Without quotes if it can be. */
    public static String of(String value) {
        return isPlain(value) ? value : quoted(value, '"');
    }

    /** In the given quotes, or in double ones where single ones can't hold it. */
    public static String quoted(String value, char quote) {
        boolean printable = value.chars().noneMatch(Character::isISOControl);
        if (quote == '\'' && printable) {
            return "'" + value.replace("'", "''") + "'";
        }
        StringBuilder out = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (Character.isISOControl(c)) {
                out.append(String.format("\\x%02X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /** Whether it stays this string without quotes, inside of brackets too. */
    private static boolean isPlain(String value) {
        boolean indicator = value.isEmpty()
                || INDICATORS.indexOf(value.charAt(0)) >= 0
                || value.endsWith(":")
                || value.endsWith(" ")
                || value.contains(": ")
                || value.contains(" #")
                || value.chars().anyMatch(c -> ",[]{}?".indexOf(c) >= 0 || Character.isISOControl(c));
        return !indicator && ScalarResolution.resolve(value, true, null).equals(ScalarValue.string(value));
    }
}
