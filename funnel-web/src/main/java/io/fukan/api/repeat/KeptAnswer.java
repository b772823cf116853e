package io.fukan.api.repeat;

import org.jspecify.annotations.Nullable;

/**
 * What a write was answered.
 *
 * @param requestHash of the request that was answered so
 * @param location of what was made, where something was
 * @param body for the caller alone
 */
record KeptAnswer(
        byte[] requestHash,
        int status,
        @Nullable String contentType,
        @Nullable String location,
        Seal.Closed body) {}
