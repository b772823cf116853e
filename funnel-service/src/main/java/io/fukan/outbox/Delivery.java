package io.fukan.outbox;

import java.time.Instant;
import java.util.Optional;

/** A way for messages to leave the house. */
public interface Delivery {

    /** Name of the channel, stored with its messages. */
    String channel();

    /** Why nothing can be sent at all, as key of a message; empty when the channel is set up. */
    Optional<String> obstacle();

    /**
     * Sends a message. Told again with the same id after a crash between sending and noting it, so the receiver must be able
     * to recognise the message by that id.
     *
     * @throws Refused when this message is not accepted
     * @throws Unreachable when no message would get through now
     */
    void deliver(Parcel parcel);

    /**
     * A message on its way.
     *
     * @param id stays the same however often it is tried
     * @param queuedAt when it was caused
     * @param payload what the sender put in, as JSON
     */
    record Parcel(long id, Instant queuedAt, String payload) {}

    /** The receiving side does not take this message. */
    class Refused extends RuntimeException {

        private final boolean forGood;

        /** @param forGood whether trying again would be in vain */
        public Refused(String reason, boolean forGood) {
            super(reason);
            this.forGood = forGood;
        }

        boolean isForGood() {
            return forGood;
        }
    }

    /** The channel itself is down or misconfigured. */
    class Unreachable extends RuntimeException {
        public Unreachable(String reason) {
            super(reason);
        }
    }
}
