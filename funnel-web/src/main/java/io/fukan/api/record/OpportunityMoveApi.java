package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.api.json.Told;
import io.fukan.api.write.Made;
import io.fukan.api.write.When;
import io.fukan.lead.RecycleProposal;
import io.fukan.opportunity.Phase;
import io.fukan.records.OpportunityList;
import io.fukan.records.OpportunityRow;
import io.fukan.security.CurrentViewer;
import io.fukan.work.DealSteps;
import io.fukan.work.DealWork;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves of a deal. Each answers with the deal as it is then. */
@RestController
@RequestMapping("/api/v1/opportunities/{id}")
@Tag(name = "Opportunities")
@Transactional
class OpportunityMoveApi {

    private final DealWork deals;
    private final DealSteps steps;
    private final OpportunityList opportunities;
    private final When when;

    OpportunityMoveApi(DealWork deals, DealSteps steps, OpportunityList opportunities, When when) {
        this.deals = deals;
        this.steps = steps;
        this.opportunities = opportunities;
        this.when = when;
    }

    /** It is an opportunity. */
    @Schema(name = "Confirmation")
    record Confirmation(
            @Schema(type = "string", description = "absent: now") @Nullable
            Told occurredAt) {}

    /** One phase on, or back with a reason. */
    @Schema(name = "PhaseMove")
    record PhaseMove(
            @NotNull @Schema(description = "ON_HOLD needs resumeOn")
            Phase to,

            @Schema(
                    description =
                            "the phase in which the caller saw it; refused when somebody moved it since. Absent: any")
            @Nullable
            Phase from,

            @Schema(description = "needed for going back") @Nullable
            String reason,

            @Nullable LocalDate resumeOn,

            @Schema(type = "string", description = "absent: now") @Nullable
            Told occurredAt) {}

    /** Later. */
    @Schema(name = "Hold")
    record Hold(
            @NotNull @Schema(description = "a day to come") LocalDate resumeOn,
            @Nullable String reason) {}

    /** A win. */
    @Schema(name = "Win")
    record Win(
            @Schema(description = "yen without tax; absent: what it was worth before") @Nullable
            BigDecimal amount,

            @Schema(type = "string", description = "absent: now") @Nullable
            Told occurredAt) {}

    /** A loss. */
    @Schema(name = "Loss")
    record Loss(
            @NotNull @Schema(description = "a recycle reason's name, or words")
            String reason,

            @Schema(type = "string", description = "absent: now") @Nullable
            Told occurredAt) {}

    /** The amount as it should have been on record. */
    @Schema(name = "AmountCorrection")
    record Correction(
            @NotNull @Schema(description = "yen without tax")
            BigDecimal amount) {}

    /** What a loss proposes. */
    @Schema(name = "Lost")
    record Lost(
            @Nullable OpportunityRow opportunity,

            @Schema(description = "when to come back to its lead, where the reason proposes that") @Nullable
            RecycleProposal proposal) {}

    @PostMapping("/confirm")
    @Operation(summary = "Confirms a deal after the first meeting: 商談化")
    ResponseEntity<OpportunityRow> confirm(
            @PathVariable long id,
            @Valid @RequestBody(required = false) @Nullable Confirmation confirmation,
            @CurrentViewer Viewer viewer) {
        deals.confirmAt(id, when.moment(confirmation == null ? null : confirmation.occurredAt()), viewer);
        return now(id, viewer);
    }

    @PostMapping("/phase")
    @Operation(summary = "Moves a deal one phase on, back with a reason, on hold until a day, or on from there")
    ResponseEntity<OpportunityRow> phase(
            @PathVariable long id, @Valid @RequestBody PhaseMove move, @CurrentViewer Viewer viewer) {
        steps.expect(id, move.from(), viewer);
        if (move.to() == Phase.ON_HOLD) {
            deals.hold(id, move.resumeOn(), move.reason(), viewer);
        } else {
            deals.move(id, move.to(), move.reason(), when.moment(move.occurredAt()), viewer);
        }
        return now(id, viewer);
    }

    @PostMapping("/hold")
    @Operation(summary = "Puts a deal on hold until a day; it loses its yomi")
    ResponseEntity<OpportunityRow> hold(
            @PathVariable long id, @Valid @RequestBody Hold hold, @CurrentViewer Viewer viewer) {
        deals.hold(id, hold.resumeOn(), hold.reason(), viewer);
        return now(id, viewer);
    }

    @PostMapping("/resume")
    @Operation(summary = "Goes on with a deal where it was put on hold")
    ResponseEntity<OpportunityRow> resume(@PathVariable long id, @CurrentViewer Viewer viewer) {
        deals.resume(id, viewer);
        return now(id, viewer);
    }

    @PostMapping("/win")
    @Operation(summary = "Wins a deal; its company becomes a customer")
    ResponseEntity<OpportunityRow> win(
            @PathVariable long id,
            @Valid @RequestBody(required = false) @Nullable Win win,
            @CurrentViewer Viewer viewer) {
        Win told = win == null ? new Win(null, null) : win;
        deals.winAt(id, told.amount(), when.moment(told.occurredAt()), viewer);
        return now(id, viewer);
    }

    @PostMapping("/lose")
    @Operation(summary = "Loses a deal with a reason")
    Lost lose(@PathVariable long id, @Valid @RequestBody Loss loss, @CurrentViewer Viewer viewer) {
        RecycleProposal proposal = deals.loseAt(id, loss.reason(), when.moment(loss.occurredAt()), viewer)
                .orElse(null);
        when.written();
        return new Lost(opportunities.one(id, viewer).orElse(null), proposal);
    }

    @PostMapping("/amount")
    @Operation(summary = "Corrects what a closed deal was worth; figures of the day it closed follow")
    ResponseEntity<OpportunityRow> correctAmount(
            @PathVariable long id, @Valid @RequestBody Correction correction, @CurrentViewer Viewer viewer) {
        deals.correctAmount(id, correction.amount(), viewer);
        return now(id, viewer);
    }

    private ResponseEntity<OpportunityRow> now(long id, Viewer viewer) {
        when.written();
        return Made.changed(opportunities.one(id, viewer));
    }
}
