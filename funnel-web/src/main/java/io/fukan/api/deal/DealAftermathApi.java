package io.fukan.api.deal;

import io.fukan.access.Viewer;
import io.fukan.lead.Lead;
import io.fukan.lead.RecycleReason;
import io.fukan.opportunity.Opportunity;
import io.fukan.records.OpportunityList;
import io.fukan.records.OpportunityRow;
import io.fukan.security.CurrentViewer;
import io.fukan.work.DealAftermath;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A deal that inside sales carries alone, and what follows a closed one. */
@RestController
@Tag(name = "Opportunities")
class DealAftermathApi {

    private final DealAftermath aftermath;
    private final OpportunityList opportunities;

    DealAftermathApi(DealAftermath aftermath, OpportunityList opportunities) {
        this.aftermath = aftermath;
        this.opportunities = opportunities;
    }

    /** How the lead of a lost deal is laid aside. */
    @Schema(name = "DealRecycling")
    record Recycling(
            @Schema(description = "absent: that of the loss") @Nullable
            RecycleReason reason,

            @Schema(description = "absent: as the reason proposes") @Nullable
            LocalDate revisitOn) {}

    /** The lead, laid aside. */
    @Schema(name = "DealRecycled")
    record Recycled(long leadId, @Nullable LocalDate revisitOn) {}

    /** How a customer is handed to customer success. */
    @Schema(name = "DealHandover")
    record Handover(
            @Schema(description = "id of a user; absent: anybody there") @Nullable
            Long addressee,

            @Nullable String note) {}

    /** The handoff made. */
    @Schema(name = "DealHandedOver")
    record HandedOver(long handoffId, LocalDate dueOn) {}

    @PostMapping("/api/v1/leads/{id}/opportunities")
    @Operation(summary = "Inside sales carries the lead's deal itself, where the company lets it close alone")
    ResponseEntity<OpportunityRow> carry(@PathVariable long id, @CurrentViewer Viewer viewer) {
        Opportunity deal = aftermath.carry(id, viewer);
        return ResponseEntity.created(URI.create("/api/v1/opportunities/" + deal.id()))
                .body(opportunities.one(deal.id(), viewer).orElse(null));
    }

    @PostMapping("/api/v1/opportunities/{id}/recycle")
    @Operation(summary = "Lays the lead of a lost deal aside until a day")
    Recycled recycle(@PathVariable long id, @Valid @RequestBody Recycling recycling, @CurrentViewer Viewer viewer) {
        Lead lead = aftermath.recycle(id, recycling.reason(), recycling.revisitOn(), viewer);
        return new Recycled(lead.id(), lead.revisitOn());
    }

    @PostMapping("/api/v1/opportunities/{id}/handover")
    @Operation(summary = "Hands the customer of a won deal to customer success")
    ResponseEntity<HandedOver> handOver(
            @PathVariable long id, @Valid @RequestBody Handover handover, @CurrentViewer Viewer viewer) {
        var handoff = aftermath.handOver(id, handover.addressee(), handover.note(), viewer);
        return ResponseEntity.created(URI.create("/api/v1/handoffs/" + handoff.id()))
                .body(new HandedOver(handoff.id(), handoff.dueOn()));
    }
}
