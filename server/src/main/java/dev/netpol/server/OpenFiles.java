package dev.netpol.server;

import dev.netpol.text.TextRange;
import dev.netpol.yaml.YamlFile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** The files that are open in the client, as it sees them. Only the reading thread changes them. */
final class OpenFiles {
    private final PositionEncoding encoding;
    private final ClientLog log;
    private final Map<String, TrackedFile> files = new ConcurrentHashMap<>();

    OpenFiles(PositionEncoding encoding, ClientLog log) {
        this.encoding = encoding;
        this.log = log;
    }

    /** The file that a client names; an error if it is not open. */
    TrackedFile get(String uri) {
        return find(uri)
                .orElseThrow(() -> new ProtocolError(ResponseErrorCode.InvalidParams, "No such file is open: " + uri));
    }

    Optional<TrackedFile> find(String uri) {
        return Optional.ofNullable(files.get(uri));
    }

    Collection<TrackedFile> all() {
        return files.values();
    }

    /** Takes a file as opened; one that was open already just gets its new text. */
    TrackedFile open(Params params) {
        Params document = params.get("textDocument");
        String uri = document.get("uri").string();
        OpenFile opened = new OpenFile(
                uri,
                document.get("version").optionalInteger().orElse(0),
                document.get("languageId").optionalString().orElse(""),
                YamlFile.parse(document.get("text").string()));
        TrackedFile known = files.get(uri);
        if (known != null) {
            log.once("opened twice", "A file was opened twice: " + uri);
            known.become(opened);
            return known;
        }
        TrackedFile tracked = new TrackedFile(opened);
        files.put(uri, tracked);
        return tracked;
    }

    /** Applies changes in their order; empty if the file is not open. */
    Optional<TrackedFile> change(Params params) {
        Params document = params.get("textDocument");
        String uri = document.get("uri").string();
        List<Params> changes = params.get("contentChanges").list();
        TrackedFile tracked = files.get(uri);
        if (tracked == null) {
            log.once("not open", "A file was changed that is not open: " + uri);
            return Optional.empty();
        }
        OpenFile before = tracked.latest();
        int version = document.get("version").optionalInteger().orElse(before.version());
        if (version <= before.version()) {
            // The order of messages is what counts; a client that numbers them wrongly still means what it sends.
            log.once("old version", "Version " + version + " came after " + before.version() + ": " + uri);
        }
        YamlFile yaml = before.yaml();
        for (Params change : changes) {
            yaml = changed(yaml, change, uri);
        }
        tracked.become(before.with(version, yaml));
        return Optional.of(tracked);
    }

    Optional<TrackedFile> close(Params params) {
        String uri = params.get("textDocument").get("uri").string();
        Optional<TrackedFile> tracked = Optional.ofNullable(files.remove(uri));
        if (tracked.isEmpty()) {
            log.once("closed", "A file was closed that is not open: " + uri);
        }
        return tracked;
    }

    private YamlFile changed(YamlFile yaml, Params change, String uri) {
        String text = change.get("text").string();
        Params range = change.get("range");
        if (!range.isPresent()) {
            return YamlFile.parse(text);
        }
        Places places = new Places(yaml.text(), encoding);
        TextRange replaced = places.range(range);
        if (range.get("end").get("line").integer() >= yaml.text().lineCount()) {
            log.once("beyond the end", "A change went beyond the end of the text and was cut to it: " + uri);
        }
        try {
            return yaml.edit(replaced, text);
        } catch (RuntimeException | StackOverflowError e) {
            // The client goes on as if this edit were done, so it must be, by whatever way.
            log.error("An edit of " + uri + " failed and was done by reading the whole text anew: " + e);
            TextRange all = new TextRange(0, yaml.text().length());
            String whole = yaml.text().slice(all);
            return YamlFile.parse(whole.substring(0, replaced.start()) + text + whole.substring(replaced.end()));
        }
    }
}
