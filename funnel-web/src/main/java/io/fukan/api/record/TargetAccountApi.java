package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.account.CorporateNumber;
import io.fukan.account.TargetTier;
import io.fukan.api.description.ListOf;
import io.fukan.api.json.Change;
import io.fukan.api.paging.Asked;
import io.fukan.api.paging.ListAnswer;
import io.fukan.api.write.Made;
import io.fukan.api.write.When;
import io.fukan.lead.DisqualifyReason;
import io.fukan.lead.RecycleReason;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.TargetAccountList;
import io.fukan.records.TargetAccountQuery;
import io.fukan.records.TargetAccountRow;
import io.fukan.security.CurrentViewer;
import io.fukan.targeting.TargetAccount;
import io.fukan.work.TargetTold;
import io.fukan.work.TargetWork;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
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

/** Companies that are approached unasked. Stage and calls are those of their lead. */
@RestController
@RequestMapping(TargetAccountApi.PATH)
@Tag(name = "Target accounts")
@Transactional
class TargetAccountApi {

    static final String PATH = "/api/v1/target-accounts";

    private final TargetAccountList list;
    private final TargetWork work;
    private final When when;

    TargetAccountApi(TargetAccountList list, TargetWork work, When when) {
        this.list = list;
        this.work = work;
        this.when = when;
    }

    /** A company to be put on the list. */
    @Schema(
            name = "NewTargetAccount",
            description = "account, or corporateNumber, or company: one that is not known by these is entered")
    record NewTargetAccount(
            @Schema(description = "id of a company we know") @Nullable
            Long account,

            @Schema(description = "13 digits") @Nullable String corporateNumber,

            @Schema(description = "its name") @Nullable String company,

            @NotNull TargetTier tier,

            @Schema(description = "id of who approaches it; a rep only themselves") @Nullable
            Long owner,

            @Schema(description = "name of the list, or why else it was chosen") @Nullable
            String reason,

            @Schema(description = "absent with nextActionOn: research of the company within 3 business days") @Nullable
            String nextAction,

            @Nullable LocalDate nextActionOn) {}

    /** What changes; what is not named stays as it is. */
    @Schema(name = "TargetAccountChange", description = "what is not named stays as it is")
    record TargetAccountChange(
            @NotNull @Schema(description = "as it was read; another one: 409")
            Integer version,

            @Nullable TargetTier tier,
            Change<Long> owner,
            Change<String> reason,
            @Nullable String nextAction,
            @Nullable LocalDate nextActionOn) {}

    /** Off the list for now. */
    @Schema(name = "TargetAccountRecycling")
    record Recycling(
            @NotNull RecycleReason reason,

            @Schema(description = "absent: as the reason proposes") @Nullable
            LocalDate revisitOn) {}

    /** Off the list for good. */
    @Schema(name = "TargetAccountEnd")
    record End(@NotNull DisqualifyReason reason) {}

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "Target accounts within one's scope")
    @ListOf(query = TargetAccountQuery.class, filters = TargetAccountQuery.FILTERS)
    ListAnswer<TargetAccountRow> list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        return ListAnswer.of(list.page(
                        TargetAccountQuery.of(Asked.of(asked, TargetAccountQuery.FILTERS), viewer), viewer)
                .listing());
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    @Operation(summary = "One target account that is on the list")
    TargetAccountRow get(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return list.one(id, viewer).orElseThrow(() -> new NoSuchRecord("target account", id));
    }

    @PostMapping
    @Operation(summary = "Puts a company on the list")
    ResponseEntity<TargetAccountRow> add(@Valid @RequestBody NewTargetAccount told, @CurrentViewer Viewer viewer) {
        TargetTold target =
                new TargetTold(told.tier(), told.owner(), told.reason(), told.nextAction(), told.nextActionOn());
        CorporateNumber number = told.corporateNumber() == null ? null : CorporateNumber.parse(told.corporateNumber());
        TargetAccount added = told.account() == null
                ? work.addNamed(told.company(), number, target, viewer)
                : work.add(told.account(), target, viewer);
        when.written();
        return Made.at(PATH, added.id(), list.one(added.id(), viewer));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Changes tier, owner, reason or next action of a target account")
    ResponseEntity<TargetAccountRow> change(
            @PathVariable long id, @Valid @RequestBody TargetAccountChange change, @CurrentViewer Viewer viewer) {
        TargetAccountRow row = get(id, viewer);
        if ((change.nextAction() == null) != (change.nextActionOn() == null)) {
            boolean action = change.nextAction() == null;
            throw new InvalidValue(
                    action ? "nextAction" : "nextActionOn", action ? "NEXT_ACTION_MISSING" : "NEXT_ACTION_DAY_MISSING");
        }
        Long owner = row.owner() == null ? null : Long.valueOf(row.owner().id());
        TargetTold told = new TargetTold(
                change.tier() == null ? row.tier() : change.tier(),
                change.owner().over(owner),
                change.reason().over(row.reason()),
                change.nextAction() == null ? row.nextAction() : change.nextAction(),
                change.nextActionOn() == null ? row.nextActionOn() : change.nextActionOn());
        work.change(id, change.version(), told, viewer);
        return now(id, viewer);
    }

    @PostMapping("/{id}/recycle")
    @Operation(summary = "Takes a company off the list for now; its lead is recycled unless field sales has it")
    ResponseEntity<TargetAccountRow> layAside(
            @PathVariable long id, @Valid @RequestBody Recycling recycling, @CurrentViewer Viewer viewer) {
        work.layAside(id, recycling.reason(), recycling.revisitOn(), viewer);
        return now(id, viewer);
    }

    @PostMapping("/{id}/disqualify")
    @Operation(summary = "Takes a company off the list for good; its lead is disqualified unless field sales has it")
    ResponseEntity<TargetAccountRow> end(
            @PathVariable long id, @Valid @RequestBody End end, @CurrentViewer Viewer viewer) {
        work.end(id, end.reason(), viewer);
        return now(id, viewer);
    }

    /** 204 once it is off the list. */
    private ResponseEntity<TargetAccountRow> now(long id, Viewer viewer) {
        when.written();
        return Made.changed(list.one(id, viewer));
    }
}
