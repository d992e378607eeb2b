package dev.netpol.settings;

import dev.netpol.message.Message;
import dev.netpol.yaml.Node;
import java.util.Optional;

/**
 * What a setting may hold.
 *
 * @param <T> what it is read as
 */
interface SettingType<T> {

    /** The kind of value in a few words, as in "must be …". */
    Message words();

    /** Reads a value, reporting what is wrong with it; empty if nothing of it can be used. */
    Optional<T> read(Node value, SettingPlace place);

    /** A value as it is written in a settings file. */
    String write(T value);
}
