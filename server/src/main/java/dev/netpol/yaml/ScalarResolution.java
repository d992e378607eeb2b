package dev.netpol.yaml;

import org.jspecify.annotations.Nullable;

final class ScalarResolution {
    static ScalarValue resolve(String text, boolean plain, @Nullable String tag) {
        return new ScalarValue(ScalarValue.Type.STRING, text);
    }

    static String keyText(ScalarValue v) {
        return v.value().toString();
    }
}
