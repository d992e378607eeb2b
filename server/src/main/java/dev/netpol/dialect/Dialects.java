package dev.netpol.dialect;

import dev.netpol.policy.Manifest;
import java.util.List;
import java.util.Optional;

/** The one place where dialects are told apart. */
public final class Dialects {
    private final List<Dialect> dialects;

    public Dialects(List<Dialect> dialects) {
        this.dialects = List.copyOf(dialects);
    }

    /** The dialect of a manifest; empty for a resource that is nobody's here. */
    public Optional<Dialect> of(Manifest manifest) {
        return dialects.stream().filter(dialect -> dialect.recognises(manifest)).findFirst();
    }

    public List<Dialect> all() {
        return dialects;
    }
}
