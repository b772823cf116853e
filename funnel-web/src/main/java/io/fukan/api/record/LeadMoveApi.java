package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.api.json.Told;
import io.fukan.api.write.Made;
import io.fukan.api.write.When;
import io.fukan.lead.DisqualifyReason;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.quality.Quality;
import io.fukan.records.LeadList;
import io.fukan.records.LeadRow;
import io.fukan.security.CurrentViewer;
import io.fukan.work.KeyPeople;
import io.fukan.work.LeadEntry;
import io.fukan.work.LeadMoves;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves of a lead through its stages. Each answers with the lead as it is then. */
@RestController
@RequestMapping("/api/v1/leads/{id}")
@Tag(name = "Leads")
@Transactional
class LeadMoveApi {

    private final LeadMoves moves;
    private final LeadEntry entry;
    private final KeyPeople people;
    private final LeadList leads;
    private final When when;

    LeadMoveApi(LeadMoves moves, LeadEntry entry, KeyPeople people, LeadList leads, When when) {
        this.moves = moves;
        this.entry = entry;
        this.people = people;
        this.leads = leads;
        this.when = when;
    }

    /** Whom the lead is about from now on. */
    @Schema(name = "LeadPerson")
    record Person(
            @NotNull @Schema(description = "id of a contact of the lead's company")
            Long contact) {}

    /** One stage on, or back with a reason. */
    @Schema(name = "StageMove")
    record StageMove(
            @NotNull Stage to,

            @Schema(description = "needed for going back") @Nullable
            String reason,

            @Schema(type = "string", description = "absent: now") @Nullable
            Told occurredAt) {}

    /** Laying aside. */
    @Schema(name = "Recycling")
    record Recycling(
            @NotNull RecycleReason reason,

            @Schema(description = "absent: as the reason proposes") @Nullable
            LocalDate revisitOn,

            @Schema(type = "string", description = "absent: now") @Nullable
            Told occurredAt) {}

    /** Ending for good. */
    @Schema(name = "Disqualification")
    record Disqualification(
            @NotNull DisqualifyReason reason,

            @Schema(type = "string", description = "absent: now") @Nullable
            Told occurredAt) {}

    /** Coming back. */
    @Schema(name = "Reactivation")
    record Reactivation(
            @NotNull @Schema(description = "NURTURING, MQL or UNTOUCHED")
            Stage to,

            @Schema(type = "string", description = "absent: now") @Nullable
            Told occurredAt) {}

    /** A prospect's own wish. */
    @Schema(name = "HandRaise")
    record HandRaise(
            @Schema(type = "string", description = "absent: now") @Nullable
            Told occurredAt) {}

    /** A person's judgement. */
    @Schema(name = "QualityByHand")
    record QualityByHand(@NotNull Quality quality, @Nullable String reason) {}

    @PostMapping("/stage")
    @Operation(summary = "Moves a lead one stage on, or back with a reason")
    ResponseEntity<LeadRow> stage(
            @PathVariable long id, @Valid @RequestBody StageMove move, @CurrentViewer Viewer viewer) {
        moves.move(id, move.to(), move.reason(), when.moment(move.occurredAt()), viewer);
        return now(id, viewer);
    }

    @PostMapping("/hand-raise")
    @Operation(summary = "The prospect asked for contact: MQL at once, over skipped stages")
    ResponseEntity<LeadRow> raiseHand(
            @PathVariable long id,
            @Valid @RequestBody(required = false) @Nullable HandRaise raise,
            @CurrentViewer Viewer viewer) {
        moves.raiseHand(id, when.moment(raise == null ? null : raise.occurredAt()), viewer);
        return now(id, viewer);
    }

    @PostMapping("/recycle")
    @Operation(summary = "Lays a lead aside until a day")
    ResponseEntity<LeadRow> recycle(
            @PathVariable long id, @Valid @RequestBody Recycling recycling, @CurrentViewer Viewer viewer) {
        moves.recycle(id, recycling.reason(), recycling.revisitOn(), when.moment(recycling.occurredAt()), viewer);
        return now(id, viewer);
    }

    @PostMapping("/disqualify")
    @Operation(summary = "Ends a lead for good")
    ResponseEntity<LeadRow> disqualify(
            @PathVariable long id, @Valid @RequestBody Disqualification end, @CurrentViewer Viewer viewer) {
        moves.disqualify(id, end.reason(), when.moment(end.occurredAt()), viewer);
        return now(id, viewer);
    }

    @PostMapping("/reactivate")
    @Operation(summary = "Takes a recycled lead up again, as a new cycle")
    ResponseEntity<LeadRow> reactivate(
            @PathVariable long id, @Valid @RequestBody Reactivation back, @CurrentViewer Viewer viewer) {
        moves.reactivate(id, back.to(), when.moment(back.occurredAt()), viewer);
        return now(id, viewer);
    }

    @PostMapping("/claim")
    @Operation(summary = "Takes a lead that nobody owns")
    ResponseEntity<LeadRow> claim(@PathVariable long id, @CurrentViewer Viewer viewer) {
        entry.claim(id, viewer);
        return now(id, viewer);
    }

    @PostMapping("/person")
    @Operation(summary = "Turns to another person of the lead's company; what is logged from now on is about them")
    ResponseEntity<LeadRow> turnTo(
            @PathVariable long id, @Valid @RequestBody Person person, @CurrentViewer Viewer viewer) {
        people.turnTo(id, person.contact(), viewer);
        return now(id, viewer);
    }

    @PostMapping("/quality")
    @Operation(summary = "Judges the present cycle by hand, with a reason")
    ResponseEntity<LeadRow> judge(
            @PathVariable long id, @Valid @RequestBody QualityByHand judgement, @CurrentViewer Viewer viewer) {
        moves.judge(id, judgement.quality(), judgement.reason(), viewer);
        return now(id, viewer);
    }

    private ResponseEntity<LeadRow> now(long id, Viewer viewer) {
        when.written();
        return Made.changed(leads.one(id, viewer));
    }
}
