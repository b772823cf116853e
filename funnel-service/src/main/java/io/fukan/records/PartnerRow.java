package io.fukan.records;

import io.fukan.partner.PartnerStage;
import io.fukan.partner.PartnerType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A partner in a list; null: unknown, or not yet.
 *
 * @param externalId its id in its source
 * @param stage as it stands today
 * @param contractedOn first day of the contract
 * @param trainedOn the day on which its people had finished our training
 * @param endedOn the first day without the contract
 * @param owner who of us looks after it
 * @param conditions price, yearly target, support, reward and penalty, in words
 * @param rewardRate share of the won amount that it earns, 0 to 1
 * @param rewardPerWin yen that it earns for each won deal
 * @param leads that it brought, ever
 * @param deals that came through it, ever
 * @param registeredOn the business day on which it registered a lead or a deal last
 */
public record PartnerRow(
        long id,
        @Nullable String externalId,
        String name,
        @Nullable PartnerType type,
        PartnerStage stage,
        @Nullable LocalDate contractedOn,
        @Nullable LocalDate trainedOn,
        @Nullable LocalDate endedOn,
        @Nullable Named owner,
        @Nullable String conditions,
        @Nullable BigDecimal rewardRate,
        @Nullable BigDecimal rewardPerWin,
        long leads,
        long deals,
        @Nullable LocalDate registeredOn,
        Instant updatedAt,
        int version) {}
