package dev.netpol.yaml;

public record ScalarValue(Type type, Object value) {
    public enum Type {
        STRING,
        INTEGER,
        FLOAT,
        BOOLEAN,
        NULL,
        INVALID
    }
}
