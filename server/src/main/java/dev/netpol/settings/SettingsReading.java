package dev.netpol.settings;

import java.util.List;

/**
 * What a source of settings was read as.
 *
 * @param layer what could be used of it
 * @param problems what is wrong with it, in order of place
 */
public record SettingsReading(SettingsLayer layer, List<SettingsProblem> problems) {}
