package dev.netpol.server;

import com.google.gson.JsonArray;

/** The one way in which a client gets its diagnostics; called by the reading thread, but for {@link #aboutUnopened}. */
interface DiagnosticsDelivery {

    /** A file was opened or edited. */
    void changed(TrackedFile file);

    void closed(TrackedFile file);

    /** Something changed that may concern every file. */
    void everythingChanged();

    /** All that has arrived is dealt with. */
    void nothingWaits();

    /** There is something wrong, or no more, in a file that is not open. */
    void aboutUnopened(String uri, JsonArray findings);
}
