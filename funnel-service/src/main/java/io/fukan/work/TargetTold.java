package io.fukan.work;

import io.fukan.account.TargetTier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a target account.
 *
 * @param ownerId who is to approach it; null: nobody yet
 * @param reason why it was chosen, or the name of a list
 * @param nextAction what happens next; a target that is with us always has one
 * @param nextActionOn by when
 */
public record TargetTold(
        @Nullable TargetTier tier,
        @Nullable Long ownerId,
        @Nullable String reason,
        @Nullable String nextAction,
        @Nullable LocalDate nextActionOn) {}
