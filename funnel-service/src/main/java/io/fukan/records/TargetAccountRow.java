package io.fukan.records;

import io.fukan.account.TargetTier;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallOutcome;
import io.fukan.lead.Stage;
import io.fukan.targeting.SignalKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A target account in a list.
 *
 * @param id of its stay on the list
 * @param leadId the lead that carries its stage, owner and next action
 * @param reason why it was chosen: in words, or the name of a list
 * @param unplanned whether a next action is missing though somebody is at work on it
 * @param people how many people there we know
 * @param keyPeople how many of them count (キーマン)
 * @param contactable how many of those we know how to reach
 * @param connected with how many of those we have talked
 * @param approachedOn when we last turned to the company, with any of its leads
 * @param attempts how often we turned to it
 * @param news the latest that was told of it
 */
public record TargetAccountRow(
        long id,
        Company account,
        TargetTier tier,
        long leadId,
        Stage stage,
        int cycle,
        @Nullable Named owner,
        @Nullable String reason,
        LocalDate addedOn,
        @Nullable Named addedBy,
        @Nullable String nextAction,
        @Nullable LocalDate nextActionOn,
        boolean unplanned,
        int people,
        int keyPeople,
        int contactable,
        int connected,
        @Nullable LocalDate approachedOn,
        @Nullable ActivityKind approachedBy,
        @Nullable CallOutcome lastOutcome,
        int attempts,
        @Nullable News news,
        int version) {

    /** The company. */
    public record Company(
            long id,
            String name,
            @Nullable String corporateNumber,
            @Nullable String industry,
            @Nullable Integer employees,
            @Nullable String region) {}

    /** Something new with it. */
    public record News(SignalKind kind, String title, LocalDate on) {}
}
