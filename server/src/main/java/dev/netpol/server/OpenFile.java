package dev.netpol.server;

import dev.netpol.text.SourceText;
import dev.netpol.yaml.YamlFile;

/**
 * One state of a file that is open in the client.
 *
 * @param uri what the client calls it
 * @param version the client's number of this state
 * @param languageId the language that the client takes it for
 * @param yaml its text, in parts
 */
record OpenFile(String uri, int version, String languageId, YamlFile yaml) {

    SourceText text() {
        return yaml.text();
    }

    /** Whether it holds settings. */
    boolean isSettings() {
        return SettingsFiles.isNameOf(uri);
    }

    OpenFile with(int newVersion, YamlFile newYaml) {
        return new OpenFile(uri, newVersion, languageId, newYaml);
    }
}
