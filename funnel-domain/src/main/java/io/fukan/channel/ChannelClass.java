package io.fukan.channel;

import io.fukan.record.Labelled;

/** The five classes of lead sources, and OTHER until someone says. */
public enum ChannelClass implements Labelled {
    ADVERTISING,
    OWNED_MEDIA,
    EVENT,
    OUTBOUND,
    REFERRAL,
    OTHER;

    @Override
    public String messagePrefix() {
        return "channelClass";
    }
}
