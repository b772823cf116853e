package io.fukan.api.record;

import static java.util.Objects.requireNonNullElse;

import io.fukan.access.Viewer;
import io.fukan.api.failure.StaleVersion;
import io.fukan.api.json.Change;
import io.fukan.api.json.Told;
import io.fukan.api.write.Made;
import io.fukan.api.write.When;
import io.fukan.customfield.RecordType;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Source;
import io.fukan.opportunity.YomiRank;
import io.fukan.records.OpportunityList;
import io.fukan.records.OpportunityRow;
import io.fukan.security.CurrentViewer;
import io.fukan.work.DealDetails;
import io.fukan.work.DealEntry;
import io.fukan.work.DealWork;
import io.fukan.work.NewDeal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Deals entered by hand, and what is known of them changed. */
@RestController
@RequestMapping(OpportunityApi.PATH)
@Tag(name = "Opportunities")
@Transactional
class OpportunityEntryApi {

    private final DealEntry entry;
    private final DealWork work;
    private final Opportunities opportunities;
    private final OpportunityList list;
    private final Attrs attrs;
    private final When when;

    OpportunityEntryApi(
            DealEntry entry, DealWork work, Opportunities opportunities, OpportunityList list, Attrs attrs, When when) {
        this.entry = entry;
        this.work = work;
        this.opportunities = opportunities;
        this.list = list;
        this.attrs = attrs;
        this.when = when;
    }

    /** A deal. */
    @Schema(name = "NewOpportunity", description = "a lead, a company or a name must be told")
    record NewOpportunity(
            @Schema(description = "its id in its source; no other deal may have it") @Nullable
            String externalId,

            @Nullable String name,

            @Schema(description = "the lead it came from; absent: it counts as itself") @Nullable
            Long leadId,

            @Schema(description = "id of the company; absent: that of the lead") @Nullable
            Long account,

            @Schema(description = "its name, or account; an equal name is the same company") @Nullable
            String company,

            @Nullable String product,

            @Schema(description = "who booked the first meeting", defaultValue = "UNKNOWN") @Nullable
            Source source,

            @Schema(description = "id of the partner it came through; absent: that of the lead") @Nullable
            Long partner,

            @Schema(description = "id; absent: oneself, or nobody for administrators") @Nullable
            Long owner,

            @Schema(description = "id of the inside-sales person who booked it; absent: as the lead's appointment says")
            @Nullable
            Long setBy,

            @Schema(description = "yen without tax") @Nullable
            BigDecimal amount,

            @Nullable LocalDate expectedCloseOn,
            @Nullable String nextAction,
            @Nullable LocalDate nextActionOn,

            @Schema(type = "string", description = "when field sales took it up; absent: now") @Nullable
            Told enteredAt,

            @Schema(type = "string", description = "when it became an opportunity (商談化); absent: not yet, see /confirm")
            @Nullable
            Told confirmedAt,

            @Schema(description = "custom fields by key") @Nullable
            Map<String, JsonNode> attrs) {}

    /** What changes; what is not named stays as it is. */
    @Schema(name = "OpportunityChange", description = "what is not named stays as it is; null: unknown from now on")
    record OpportunityChange(
            @NotNull @Schema(description = "as it was read; another one: 409")
            Integer version,

            Change<String> name,
            Change<String> product,
            Change<Source> source,

            @Schema(description = "null: that of the lead") Change<Long> partner,

            @Schema(description = "field sales may not give away what is theirs")
            Change<Long> owner,

            @Schema(description = "yen without tax; of an open deal only")
            Change<BigDecimal> amount,

            @Schema(description = "of an open deal only; each rank needs its phase, A a date of closing")
            Change<YomiRank> yomi,

            @Schema(description = "of an open deal only") Change<LocalDate> expectedCloseOn,

            Change<String> nextAction,
            Change<LocalDate> nextActionOn,
            Change<Map<String, JsonNode>> attrs) {

        boolean isOfForecast() {
            return amount.isMade()
                    || yomi.isMade()
                    || expectedCloseOn.isMade()
                    || nextAction.isMade()
                    || nextActionOn.isMade();
        }
    }

    @PostMapping
    @Operation(summary = "Enters a deal in its first phase; a lead of it stays where it is")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OpportunityRow> create(@Valid @RequestBody NewOpportunity told, @CurrentViewer Viewer viewer) {
        DealDetails details = new DealDetails(
                told.name(),
                told.product(),
                told.source() == null ? Source.UNKNOWN : told.source(),
                told.partner(),
                Owners.named(told.owner(), viewer),
                told.amount(),
                null,
                told.expectedCloseOn(),
                told.nextAction(),
                told.nextActionOn(),
                attrs.of(RecordType.OPPORTUNITY, told.attrs()));
        NewDeal deal = new NewDeal(
                told.externalId(),
                told.leadId(),
                told.account(),
                told.company(),
                told.setBy(),
                when.past("enteredAt", told.enteredAt()),
                when.past("confirmedAt", told.confirmedAt()),
                details);
        Opportunity entered = entry.create(deal, viewer);
        when.written();
        return Made.at(OpportunityApi.PATH, entered.id(), list.one(entered.id(), viewer));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Changes what is known of a deal; the forecast of a closed one can no longer be changed")
    ResponseEntity<OpportunityRow> change(
            @PathVariable long id, @Valid @RequestBody OpportunityChange change, @CurrentViewer Viewer viewer) {
        work.checkChange(id, viewer);
        Opportunity deal = opportunities.get(id);
        StaleVersion.check(change.version(), deal.version());
        if (change.isOfForecast()) {
            deal.requireOpen();
        }
        DealDetails details = new DealDetails(
                change.name().over(deal.name()),
                change.product().over(deal.product()),
                requireNonNullElse(change.source().exchanged("source"), deal.source()),
                change.partner().over(deal.partnerId()),
                change.owner().over(deal.ownerId()),
                change.amount().exchanged("amount"),
                change.yomi().over(deal.yomi().orElse(null)),
                change.expectedCloseOn().over(deal.expectedCloseOn()),
                change.nextAction().over(deal.nextAction()),
                change.nextActionOn().over(deal.nextActionOn()),
                attrs.of(RecordType.OPPORTUNITY, change.attrs().value()));
        work.change(id, change.version(), details, viewer);
        when.written();
        return Made.changed(list.one(id, viewer));
    }
}
