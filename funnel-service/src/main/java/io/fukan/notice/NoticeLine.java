package io.fukan.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader sees it.
 *
 * @param occasion what it is about, such as {@code handoff:4711:offered}
 * @param actor who did it; null: the system or a prospect
 * @param word key of the message with a detail
 * @param company name of the company; null: none or unknown
 * @param person name of the person, where the reader may know it
 * @param deal name of the deal
 */
public record NoticeLine(
        long id,
        NoticeKind kind,
        String occasion,
        @Nullable Long leadId,
        @Nullable Long opportunityId,
        @Nullable String actor,
        @Nullable String word,
        @Nullable Instant moment,
        @Nullable LocalDate day,
        Instant toldAt,
        @Nullable Instant readAt,
        @Nullable String company,
        @Nullable String person,
        @Nullable String deal) {

    public boolean isRead() {
        return readAt != null;
    }

    /** Where it leads to within this site. */
    public String path() {
        if (kind == NoticeKind.HANDOFF_OFFERED) {
            return "/inbox";
        }
        if (kind == NoticeKind.CALL_COMMENT) {
            return "/calls/" + occasion.split(":")[1];
        }
        return opportunityId != null
                ? "/opportunities/" + opportunityId
                : leadId == null ? "/notices" : "/leads/" + leadId;
    }
}
