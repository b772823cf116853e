package io.fukan.api.record;

import static java.util.Objects.requireNonNullElse;

import io.fukan.access.Viewer;
import io.fukan.api.description.ListOf;
import io.fukan.api.failure.StaleVersion;
import io.fukan.api.json.Change;
import io.fukan.api.paging.Asked;
import io.fukan.api.paging.DaysAsked;
import io.fukan.api.paging.ListAnswer;
import io.fukan.api.write.Made;
import io.fukan.api.write.When;
import io.fukan.partner.Partner;
import io.fukan.partner.PartnerDetails;
import io.fukan.partner.PartnerType;
import io.fukan.partner.Partners;
import io.fukan.partner.RewardTerms;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.PartnerList;
import io.fukan.records.PartnerQuery;
import io.fukan.records.PartnerRow;
import io.fukan.reward.PartnerRewards;
import io.fukan.security.CurrentViewer;
import io.fukan.work.Entered;
import io.fukan.work.PartnerEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The firms that bring leads and deals. */
@RestController
@RequestMapping(PartnerApi.PATH)
@Tag(name = "Partners")
@Transactional(readOnly = true)
class PartnerApi {

    static final String PATH = "/api/v1/partners";

    private static final String FILTERS = "q type stage owner";
    private static final int MOST_DAYS = 3_660;

    private final PartnerList list;
    private final Partners partners;
    private final PartnerEntry entry;
    private final PartnerRewards rewards;
    private final When when;

    PartnerApi(PartnerList list, Partners partners, PartnerEntry entry, PartnerRewards rewards, When when) {
        this.list = list;
        this.partners = partners;
        this.entry = entry;
        this.rewards = rewards;
        this.when = when;
    }

    /** A partner. */
    @Schema(name = "NewPartner", description = "counted from the day of its contract on")
    record NewPartner(
            @Schema(description = "its id in its source; no other partner may have it") @Nullable
            String externalId,

            @NotBlank @Schema(description = "no other partner may be called so")
            String name,

            @Nullable PartnerType type,

            @Schema(description = "first day of the contract; absent: none yet") @Nullable
            LocalDate contractedOn,

            @Schema(description = "when its people had finished the training") @Nullable
            LocalDate trainedOn,

            @Schema(description = "first day without the contract") @Nullable
            LocalDate endedOn,

            @Schema(description = "id of the person who looks after it") @Nullable
            Long owner,

            @Schema(description = "price, yearly target, support, reward, penalty") @Nullable
            String conditions,

            @Schema(description = "share of the won amount that it earns, 0 to 1") @Nullable
            BigDecimal rewardRate,

            @Schema(description = "yen that it earns for each won deal") @Nullable
            BigDecimal rewardPerWin) {

        PartnerDetails details() {
            RewardTerms reward = new RewardTerms(rewardRate, rewardPerWin);
            return PartnerApi.details(name, type, contractedOn, trainedOn, endedOn, owner, conditions, reward);
        }
    }

    /** What changes; what is not named stays as it is. */
    @Schema(name = "PartnerChange", description = "what is not named stays as it is; null: unknown, or not yet")
    record PartnerChange(
            @NotNull @Schema(description = "as it was read; another one: 409")
            Integer version,

            @Schema(description = "cannot be taken away") Change<String> name,
            Change<PartnerType> type,
            Change<LocalDate> contractedOn,
            Change<LocalDate> trainedOn,
            Change<LocalDate> endedOn,
            Change<Long> owner,
            Change<String> conditions,
            Change<BigDecimal> rewardRate,
            Change<BigDecimal> rewardPerWin) {

        PartnerDetails over(PartnerDetails present) {
            return PartnerApi.details(
                    requireNonNullElse(name.exchanged("name"), present.name()),
                    type.over(present.type()),
                    contractedOn.over(present.contractedOn()),
                    trainedOn.over(present.trainedOn()),
                    endedOn.over(present.endedOn()),
                    owner.over(present.ownerId()),
                    conditions.over(present.conditions()),
                    new RewardTerms(
                            rewardRate.over(present.reward().rate()),
                            rewardPerWin.over(present.reward().perWin())));
        }
    }

    @GetMapping
    @Operation(summary = "Partners")
    @ListOf(query = PartnerQuery.class, filters = FILTERS)
    ListAnswer<PartnerRow> list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        return ListAnswer.of(list.page(PartnerQuery.of(Asked.of(asked, FILTERS), viewer)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One partner")
    PartnerRow get(@PathVariable long id) {
        return list.one(id).orElseThrow(() -> new NoSuchRecord("partner", id));
    }

    @GetMapping("/{id}/reward")
    @Operation(summary = "What a partner earns by the deals won through it, by month, by the terms agreed now")
    RewardAnswer reward(@PathVariable long id, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return RewardAnswer.of(rewards.of(partners.get(id), DaysAsked.period(from, to, MOST_DAYS)));
    }

    @PostMapping
    @Transactional
    @Operation(summary = "Enters a partner")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PartnerRow> create(@Valid @RequestBody NewPartner told, @CurrentViewer Viewer viewer) {
        Partner partner = entry.create(told.details(), told.externalId(), viewer);
        when.written();
        return Made.at(PATH, partner.id(), list.one(partner.id()));
    }

    @PatchMapping("/{id}")
    @Transactional
    @Operation(summary = "Changes what is known of a partner; one whose contract ends stays, with what it brought")
    ResponseEntity<PartnerRow> change(
            @PathVariable long id, @Valid @RequestBody PartnerChange change, @CurrentViewer Viewer viewer) {
        Partner partner = partners.get(id);
        StaleVersion.check(change.version(), partner.version());
        entry.change(id, change.version(), change.over(partner.details()), viewer);
        when.written();
        return Made.changed(list.one(id));
    }

    private static PartnerDetails details(
            String name,
            @Nullable PartnerType type,
            @Nullable LocalDate contractedOn,
            @Nullable LocalDate trainedOn,
            @Nullable LocalDate endedOn,
            @Nullable Long owner,
            @Nullable String conditions,
            RewardTerms reward) {
        String line = Entered.line("name", name);
        return new PartnerDetails(
                line == null ? "" : line,
                type,
                Entered.day("contractedOn", contractedOn),
                Entered.day("trainedOn", trainedOn),
                Entered.day("endedOn", endedOn),
                owner,
                Entered.note("conditions", conditions),
                reward);
    }
}
