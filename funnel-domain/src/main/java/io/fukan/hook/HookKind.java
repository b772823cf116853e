package io.fukan.hook;

import io.fukan.record.Labelled;
import java.util.Locale;

/** What a key's messages are about. */
public enum HookKind implements Labelled {
    /** Calls, told by a telephone system. */
    TELEPHONY;

    /** The part of the address: {@code /hooks/<path>/<key>}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String messagePrefix() {
        return "hookKind";
    }
}
