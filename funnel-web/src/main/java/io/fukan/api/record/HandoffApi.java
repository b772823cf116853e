package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.api.description.ListOf;
import io.fukan.api.failure.StaleVersion;
import io.fukan.api.json.Change;
import io.fukan.api.json.Told;
import io.fukan.api.paging.Asked;
import io.fukan.api.paging.ListAnswer;
import io.fukan.api.write.Made;
import io.fukan.api.write.When;
import io.fukan.handoff.Acceptance;
import io.fukan.handoff.Handoff;
import io.fukan.handoff.RejectionReason;
import io.fukan.opportunity.Opportunity;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.HandoffList;
import io.fukan.records.HandoffQuery;
import io.fukan.records.HandoffRow;
import io.fukan.security.CurrentViewer;
import io.fukan.work.Handovers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Handoffs: offered at the lead, answered here, once. */
@RestController
@RequestMapping("/api/v1/handoffs")
@Tag(name = "Handoffs")
@Transactional(readOnly = true)
class HandoffApi {

    private static final String FILTERS =
            "lead status from to offeredBy offeredTo offeredOnFrom offeredOnTo dueFrom dueTo";

    private final HandoffList handoffs;
    private final Handovers handovers;
    private final When when;

    HandoffApi(HandoffList handoffs, Handovers handovers, When when) {
        this.handoffs = handoffs;
        this.handovers = handovers;
        this.when = when;
    }

    /** Taking it. */
    @Schema(name = "HandoffAcceptance")
    record Accepting(
            @Nullable String comment,

            @Schema(type = "string", description = "absent: now") @Nullable
            Told occurredAt) {}

    /** Giving it back. */
    @Schema(name = "HandoffReturn")
    record Returning(
            @NotNull RejectionReason reason,
            @Nullable String comment,

            @Schema(type = "string", description = "absent: now") @Nullable
            Told occurredAt) {}

    /** What changes; what is not named stays as it is. */
    @Schema(name = "HandoffChange", description = "of a pending one; what is not named stays as it is")
    record HandoffChange(
            @NotNull @Schema(description = "as it was read; another one: 409")
            Integer version,

            @Schema(description = "id of who is to answer; null: anybody there")
            Change<Long> addressee,

            Change<String> note) {}

    /** What accepting brought about. */
    @Schema(name = "HandoffAccepted")
    record Accepted(
            @Nullable HandoffRow handoff,

            @Schema(description = "the deal that field sales entered; null for other departments") @Nullable
            Long opportunityId) {}

    @GetMapping
    @Operation(summary = "Handoffs within one's scope")
    @ListOf(query = HandoffQuery.class, filters = FILTERS)
    ListAnswer<HandoffRow> list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        return ListAnswer.of(handoffs.page(HandoffQuery.of(Asked.of(asked, FILTERS), viewer), viewer));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One handoff")
    HandoffRow get(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return handoffs.one(id, viewer).orElseThrow(() -> new NoSuchRecord("handoff", id));
    }

    @PatchMapping("/{id}")
    @Transactional
    @Operation(summary = "Sends a pending handoff to somebody else, or tells more with it")
    ResponseEntity<HandoffRow> change(
            @PathVariable long id, @Valid @RequestBody HandoffChange change, @CurrentViewer Viewer viewer) {
        Handoff handoff = handovers.checkChange(id, viewer);
        StaleVersion.check(change.version(), handoff.version());
        handovers.change(
                id,
                change.version(),
                change.addressee().over(handoff.offeredTo()),
                change.note().over(handoff.note()),
                viewer);
        when.written();
        return Made.changed(handoffs.one(id, viewer));
    }

    @PostMapping("/{id}/accept")
    @Transactional
    @Operation(summary = "Accepts a handoff; of many who try, one does, and the others learn who")
    Accepted accept(
            @PathVariable long id,
            @Valid @RequestBody(required = false) @Nullable Accepting accepting,
            @CurrentViewer Viewer viewer) {
        Acceptance acceptance = accepting == null
                ? handovers.accept(id, null, viewer)
                : handovers.accept(id, accepting.comment(), when.moment(accepting.occurredAt()), viewer);
        when.written();
        return new Accepted(
                handoffs.one(id, viewer).orElse(null),
                acceptance.opportunity().map(Opportunity::id).orElse(null));
    }

    @PostMapping("/{id}/return")
    @Transactional
    @Operation(summary = "Returns a handoff with a reason")
    ResponseEntity<HandoffRow> giveBack(
            @PathVariable long id, @Valid @RequestBody Returning returning, @CurrentViewer Viewer viewer) {
        handovers.giveBack(id, returning.reason(), returning.comment(), when.moment(returning.occurredAt()), viewer);
        when.written();
        return Made.changed(handoffs.one(id, viewer));
    }
}
