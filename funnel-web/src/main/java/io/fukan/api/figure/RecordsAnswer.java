package io.fukan.api.figure;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.fukan.kpi.FactRecord;
import io.fukan.kpi.RecordPage;
import io.fukan.words.PlainNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The records behind a figure. */
@Schema(description = "The records behind a figure")
@JsonPropertyOrder({"total", "visible", "page", "size", "items"})
public record RecordsAnswer(
        @Schema(description = "events that the figure sums or samples")
        long total,

        @Schema(description = "how many of them the caller may read")
        long visible,

        int page,
        int size,
        List<Item> items) {

    /** One event. */
    @Schema(name = "FigureRecord")
    public record Item(
            @Schema(description = "what the event counts as", example = "appointment")
            String measure,

            @Schema(description = "id of the record that is the event")
            long id,

            @Nullable Long leadId,
            @Nullable String leadExternalId,
            @Nullable Long opportunityId,
            @Nullable String opportunityExternalId,
            @Nullable String opportunityName,
            @Nullable Instant occurredAt,
            @Nullable LocalDate occurredOn,
            String quality,
            @Nullable BigDecimal amount,
            @Nullable String accountName,
            @Nullable String contactName,
            @Nullable String channel,
            @Nullable String rep) {

        static Item of(FactRecord fact) {
            return new Item(
                    fact.measure().key(),
                    fact.sourceId(),
                    fact.leadId(),
                    fact.leadExternalId(),
                    fact.opportunityId(),
                    fact.opportunityExternalId(),
                    fact.opportunityName(),
                    fact.occurredAt(),
                    fact.occurredOn(),
                    fact.quality().name().toLowerCase(Locale.ROOT),
                    PlainNumber.of(fact.amount()),
                    fact.accountName(),
                    fact.contactName(),
                    fact.channel(),
                    fact.rep());
        }
    }

    public static RecordsAnswer of(RecordPage page) {
        return new RecordsAnswer(
                page.total(),
                page.visible(),
                page.page(),
                page.size(),
                page.records().stream().map(Item::of).toList());
    }
}
