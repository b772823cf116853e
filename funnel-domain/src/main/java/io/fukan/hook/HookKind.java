package io.fukan.hook;

import io.fukan.record.Labelled;
import java.util.Locale;

/** What a key's messages are about. */
public enum HookKind implements Labelled {
    /** Calls, told by a telephone system. */
    TELEPHONY,
    /** What became of mails, told by a system that sends them. */
    MAIL,
    /** What became of electronic contracts, told by the service that has them signed. */
    CONTRACT;

    /** The part of the address: {@code /hooks/<path>/<key>}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String messagePrefix() {
        return "hookKind";
    }
}
