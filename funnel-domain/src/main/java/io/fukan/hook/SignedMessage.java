package io.fukan.hook;

import org.jspecify.annotations.Nullable;

/**
 * A message as it came, with the headers of Standard Webhooks.
 *
 * @param address the last part of the address it came to
 * @param id {@code webhook-id}: the same for each attempt to deliver one message
 * @param timestamp {@code webhook-timestamp}: when this attempt was made, seconds since 1970
 * @param signature {@code webhook-signature}: signatures parted by blanks, such as {@code v1,<base64>}
 * @param body exactly the bytes that were sent
 */
public record SignedMessage(
        String address,
        @Nullable String id,
        @Nullable String timestamp,
        @Nullable String signature,
        byte[] body) {}
