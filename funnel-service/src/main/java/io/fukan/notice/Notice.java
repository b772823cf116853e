package io.fukan.notice;

import io.fukan.record.Labelled;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell. It names records; their names are looked up when somebody reads it.
 *
 * @param kind what it is
 * @param occasion what it is about, such as {@code handoff:4711:offered}; of one occasion a person is told once
 * @param leadId the lead it leads to; null: none
 * @param opportunityId the deal it leads to; null: none
 * @param by who did it; null: the system or a prospect
 * @param word key of the message with a detail, such as a reason; null: none
 * @param moment when it is about; null: nothing to say
 * @param day likewise, where only the day matters
 */
public record Notice(
        NoticeKind kind,
        String occasion,
        @Nullable Long leadId,
        @Nullable Long opportunityId,
        @Nullable Long by,
        @Nullable String word,
        @Nullable Instant moment,
        @Nullable LocalDate day) {

    /** Something about a lead. */
    public static Notice ofLead(NoticeKind kind, String occasion, Long leadId, @Nullable Long by) {
        return new Notice(kind, occasion, leadId, null, by, null, null, null);
    }

    /** Something about a deal. */
    public static Notice ofDeal(NoticeKind kind, String occasion, Long opportunityId, @Nullable Long by) {
        return new Notice(kind, occasion, null, opportunityId, by, null, null, null);
    }

    /** With a detail that has a name in every language. */
    public Notice saying(Labelled detail) {
        return new Notice(kind, occasion, leadId, opportunityId, by, detail.messageKey(), moment, day);
    }

    /** About that moment. */
    public Notice at(@Nullable Instant when) {
        return new Notice(kind, occasion, leadId, opportunityId, by, word, when, day);
    }

    /** About that day. */
    public Notice on(@Nullable LocalDate when) {
        return new Notice(kind, occasion, leadId, opportunityId, by, word, moment, when);
    }

    @Nullable
    Long root() {
        return leadId != null ? leadId : opportunityId;
    }
}
