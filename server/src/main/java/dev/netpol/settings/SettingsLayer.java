package dev.netpol.settings;

/** What one source says of the settings; it leaves those alone that it does not speak of. */
@FunctionalInterface
public interface SettingsLayer {
    /** A layer that says nothing. */
    SettingsLayer EMPTY = below -> below;

    /** The settings with this layer laid over those of the layers below. */
    Settings over(Settings below);

    /** Both layers, the other one winning. */
    default SettingsLayer then(SettingsLayer above) {
        return below -> above.over(over(below));
    }
}
