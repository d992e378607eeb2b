package dev.netpol.server;

import com.google.gson.JsonArray;
import dev.netpol.ide.FileDiagnostics;
import dev.netpol.ide.LanguageService;
import dev.netpol.settings.Settings;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Says what is wrong in an open file; whatever goes wrong in doing so stays in that file. */
final class FileJudge {
    private final Supplier<LanguageService> service;
    private final FileSettings settings;
    private final DiagnosticTranslator translator;
    private final ClientLog log;

    FileJudge(
            Supplier<LanguageService> service, FileSettings settings, DiagnosticTranslator translator, ClientLog log) {
        this.service = service;
        this.settings = settings;
        this.translator = translator;
        this.log = log;
    }

    /** All findings in one state of a file, going on from what is known of it; empty if it was cancelled. */
    Optional<JsonArray> judge(TrackedFile file, OpenFile state, BooleanSupplier cancelled) {
        synchronized (file.judging()) {
            long start = System.nanoTime();
            try {
                Optional<JsonArray> findings = findings(file, state, cancelled);
                log.trace(() -> state.uri() + " version " + state.version() + ": "
                        + findings.map(list -> list.size() + " findings").orElse("cancelled") + " after "
                        + (System.nanoTime() - start) / 1_000_000 + " ms");
                return findings;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                file.forget();
                log.error(state.uri() + " could not be checked: " + e);
                return Optional.of(translator.failure(e));
            }
        }
    }

    private Optional<JsonArray> findings(TrackedFile file, OpenFile state, BooleanSupplier cancelled) {
        if (state.isSettings()) {
            return Optional.of(FileUri.path(state.uri())
                    .map(path -> translator.problems(
                            state.text(), settings.read(path, state).problems()))
                    .orElseGet(JsonArray::new));
        }
        Optional<Settings> inForce = settings.of(state.uri());
        if (inForce.isEmpty()) {
            return Optional.of(new JsonArray());
        }
        FileDiagnostics found = judge(file, state, inForce.get(), cancelled);
        return found.isComplete() ? Optional.of(translator.findings(state.uri(), found)) : Optional.empty();
    }

    /** What is found in one state of a file, going on from what is known of it; nothing for a file that is not judged. */
    Optional<FileDiagnostics> diagnostics(TrackedFile file, OpenFile state, BooleanSupplier cancelled) {
        if (state.isSettings()) {
            return Optional.empty();
        }
        synchronized (file.judging()) {
            return settings.of(state.uri())
                    .map(inForce -> judge(file, state, inForce, cancelled))
                    .filter(FileDiagnostics::isComplete);
        }
    }

    private FileDiagnostics judge(TrackedFile file, OpenFile state, Settings inForce, BooleanSupplier cancelled) {
        FileDiagnostics found = service.get().diagnostics(state.yaml(), inForce, file.judged(), cancelled);
        file.keep(found);
        return found;
    }
}
