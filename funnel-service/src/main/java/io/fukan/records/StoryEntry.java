package io.fukan.records;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a record.
 *
 * @param at when; the start of the day where {@code on} says that only the day is known
 * @param what the state reached, by its name in code: a stage, phase, kind of activity, quality …; of an amount the number
 * @param was the state left; of a call its outcome, of a judgement its cause, of an appointment when they meet, an instant or a day
 * @param whoId id of who did it; null: nobody of us, or unknown
 * @param who did it; null: nobody of us, or unknown
 * @param said words that somebody wrote
 * @param reason name of a reason, or words
 * @param ref the deal, handoff or appointment concerned; of a judgement the number of the rule
 * @param manner of a stage SKIP, NEW_CYCLE or TAKEN_BACK, of an activity its direction, of an appointment how it was booked
 * @param seconds how long a call took
 * @param about the lead that it happened with, named by its person; null where the whole story is one lead's or deal's
 */
public record StoryEntry(
        Kind kind,
        long id,
        Instant at,
        @Nullable LocalDate on,
        String what,
        @Nullable String was,
        @Nullable Long whoId,
        @Nullable String who,
        @Nullable String said,
        @Nullable String reason,
        @Nullable Long ref,
        int cycle,
        @Nullable String manner,
        @Nullable Integer seconds,
        @Nullable Named about) {

    /** What kind of thing. */
    public enum Kind {
        STAGE,
        ACTIVITY,
        CORRECTION,
        APPOINTMENT,
        /** An appointment was moved, missed or called off. */
        MEETING,
        HELD,
        HANDOFF,
        ANSWER,
        CONFIRMED,
        PHASE,
        AMOUNT,
        /** What a closed deal was worth was put right. */
        AMOUNT_CORRECTED,
        CUSTOMER,
        CUSTOMER_STAGE,
        MRR,
        ONBOARDED,
        FIRST_VALUE,
        JUDGEMENT,
        /** A company was put on the list of targets, or taken off it. */
        TARGET,
        RENEWAL,
        CHURN,
        /** What became of a deal's contract. */
        CONTRACT,
        /** A mail that another system sent, and what became of it. */
        MAIL,
        QUALITY
    }
}
