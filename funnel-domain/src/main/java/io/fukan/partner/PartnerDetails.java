package io.fukan.partner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a partner; null: unknown, or not yet.
 *
 * @param contractedOn first day of the contract
 * @param trainedOn the day on which its people had finished our training
 * @param endedOn the first day without the contract
 * @param ownerId who of us looks after it
 * @param conditions price, yearly target, support, reward and penalty, in words
 * @param reward what of it can be calculated
 */
public record PartnerDetails(
        String name,
        @Nullable PartnerType type,
        @Nullable LocalDate contractedOn,
        @Nullable LocalDate trainedOn,
        @Nullable LocalDate endedOn,
        @Nullable Long ownerId,
        @Nullable String conditions,
        RewardTerms reward) {}
