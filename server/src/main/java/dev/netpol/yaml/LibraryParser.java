package dev.netpol.yaml;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Makes the parser of the YAML library. */
final class LibraryParser {
    private static final int LONG_TEXT = 10_000;
    private static final LoadSettings SETTINGS = settings(1024);

    private LibraryParser() {}

    static ParserImpl of(String text) {
        // The parser copies a long token anew for each buffer that it fills.
        LoadSettings settings = text.length() < LONG_TEXT ? SETTINGS : settings(text.length());
        return new ParserImpl(settings, new StreamReader(settings, text));
    }

    // The library's own limits would refuse what Kubernetes accepts; ours are DEEPEST and AliasExpansion.
    private static LoadSettings settings(int bufferSize) {
        return LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(bufferSize)
                .build();
    }
}
