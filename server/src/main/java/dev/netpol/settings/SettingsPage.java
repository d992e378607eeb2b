package dev.netpol.settings;

import java.util.Locale;

/** Renders the documentation of all settings as Markdown. */
public final class SettingsPage {
    private SettingsPage() {}

    public static String render() {
        StringBuilder page = new StringBuilder("""
                # Settings

                | Setting | Default |
                | --- | --- |
                """);
        for (SettingDefinition<?> setting : SettingsTable.all()) {
            page.append("| [`%s`](#%s) | `%s` |\n"
                    .formatted(setting.name(), setting.name().toLowerCase(Locale.ROOT), setting.defaultText()));
        }
        page.append("""

                Settings come from four places, of which a later one wins, key by key:

                1. the defaults above
                2. the editor's settings, in the section `networkPolicy`
                3. the nearest `.netpol.yaml`, looked for from the folder of the file that is checked up to the workspace
                   folder; only that one is read, so it does not inherit from one further up
                4. options of the command line

                For example, as a `.netpol.yaml`:

                ```yaml
                kubernetesVersion: 1.30
                rules:
                  cidr-host-bits: error
                  null-label-value: off
                exclude:
                  - vendor/
                ```

                A setting without a value is as if it were not there. What is unknown or of the wrong type is reported at
                its place, and everything else counts.
                """);
        for (SettingDefinition<?> setting : SettingsTable.all()) {
            page.append(
                    """

                    ## %s

                    %s

                    It is %s. Default: `%s`
                    """.formatted(setting.name(), setting.description(), setting.typeWords(), setting.defaultText()));
        }
        return page.toString();
    }
}
