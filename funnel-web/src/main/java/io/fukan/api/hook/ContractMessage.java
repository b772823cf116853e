package io.fukan.api.hook;

import io.fukan.api.json.Told;
import io.fukan.proposal.ContractEvent;
import io.fukan.work.ContractNews;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a deal's contract, as the service that has it signed tells it. */
@Schema(
        name = "ContractNews",
        description =
                "What became of a deal's contract; the deal is named by its id, its external id or a document told before")
record ContractMessage(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        ContractEvent event,

        @Schema(
                type = "string",
                format = "date-time",
                description = "when it happened, with offset",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        Told occurredAt,

        @Nullable Long opportunityId,
        @Nullable String externalId,

        @Schema(description = "the service's own id of the document") @Nullable
        String documentId,

        @Schema(description = "where it can be read and signed, http or https") @Nullable
        String link) {

    ContractNews.Told told() {
        return new ContractNews.Told(
                Needed.of("event", event),
                Needed.moment("occurredAt", Needed.of("occurredAt", occurredAt)),
                opportunityId,
                externalId,
                documentId,
                link);
    }
}
