package dev.netpol.settings;

import dev.netpol.yaml.Node;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One setting. */
public final class SettingDefinition<T> {
    private final String name;
    private final SettingType<T> type;
    private final Function<Settings, T> get;
    private final BiFunction<Settings, T, Settings> put;
    private final String description;

    SettingDefinition(
            String name,
            SettingType<T> type,
            Function<Settings, T> get,
            BiFunction<Settings, T, Settings> put,
            String description) {
        this.name = name;
        this.type = type;
        this.get = get;
        this.put = put;
        this.description = description;
    }

    /** The key in a settings file. */
    public String name() {
        return name;
    }

    /** What it does, in Markdown. */
    public String description() {
        return description.strip();
    }

    /** What it may hold, in English. */
    public String typeWords() {
        return type.words().template().english();
    }

    /** Its default, as it is written in a settings file. */
    public String defaultText() {
        return type.write(get.apply(Settings.DEFAULTS));
    }

    /** Reads a value; empty if nothing of it can be used. */
    Optional<SettingsLayer> read(Node value, SettingPlace place) {
        return type.read(value, place).map(read -> below -> put.apply(below, read));
    }
}
