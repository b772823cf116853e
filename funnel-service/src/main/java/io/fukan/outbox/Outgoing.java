package io.fukan.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent.
 *
 * @param channel by which {@link Delivery} it goes out
 * @param occasion what it is for, such as {@code notice:4711}; of one occasion only the first message is kept
 * @param recipient whom it reaches, as administrators see it
 * @param title what it is, as administrators see it
 * @param payload all that the channel needs, as JSON
 * @param leadId the lead it concerns, with which it is deleted; null: none
 * @param by who caused it; null: the system or a stranger
 * @param due not to be sent before
 * @param usefulUntil not to be sent after: it is dropped then; null: it is of use however late
 */
public record Outgoing(
        String channel,
        String occasion,
        String recipient,
        String title,
        String payload,
        @Nullable Long leadId,
        @Nullable Long by,
        Instant due,
        @Nullable Instant usefulUntil) {}
