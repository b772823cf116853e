package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.account.TargetTier;
import io.fukan.api.write.When;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.RulePurpose;
import io.fukan.lead.NextStep;
import io.fukan.security.CurrentViewer;
import io.fukan.work.ListBuilding;
import io.fukan.work.TargetWork;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Lists of target accounts built by a rule; its fields: {@code /api/v1/rule-fields?for=targeting}. */
@RestController
@RequestMapping("/api/v1/target-accounts/build")
@Tag(name = "Target accounts")
@Transactional
class TargetBuildApi {

    private final ListBuilding building;
    private final TargetWork work;
    private final RuleJson json;
    private final When when;

    TargetBuildApi(ListBuilding building, TargetWork work, RuleJson json, When when) {
        this.building = building;
        this.work = work;
        this.json = json;
        this.when = when;
    }

    /** Companies to be looked for. */
    @Schema(name = "TargetSearch")
    record Search(
            @NotNull @Schema(description = "a tree of conditions", implementation = Object.class)
            JsonNode rule) {}

    /** Companies to be put on the list. */
    @Schema(name = "TargetBuild")
    record Build(
            @NotNull @Schema(description = "a tree of conditions", implementation = Object.class)
            JsonNode rule,

            @NotNull TargetTier tier,

            @Schema(
                    description =
                            "ids of who is to approach them, those with fewest first; absent: nobody yet, or oneself")
            @Nullable
            List<Long> owners,

            @Schema(description = "name of the list") @Nullable
            String reason,

            @Schema(description = "absent with nextActionOn: research of the company within 3 business days") @Nullable
            String nextAction,

            @Nullable LocalDate nextActionOn) {}

    /** How many were put on the list. */
    @Schema(name = "TargetsBuilt")
    record Built(int added) {}

    @PostMapping("/preview")
    @Transactional(readOnly = true)
    @Operation(summary = "How many companies a rule finds, and the largest of those that would be added")
    ListBuilding.Preview preview(@Valid @RequestBody Search search, @CurrentViewer Viewer viewer) {
        return building.preview(json.parse(search.rule(), RulePurpose.TARGETING), viewer);
    }

    @PostMapping
    @Operation(summary = "Puts all companies that a rule finds on the list; those that are there stay as they are")
    Built build(@Valid @RequestBody Build build, @CurrentViewer Viewer viewer) {
        NextStep next = build.nextAction() == null && build.nextActionOn() == null
                ? work.first(viewer.locale())
                : NextStep.of(build.nextAction(), build.nextActionOn(), null);
        List<Long> owners = build.owners() == null ? List.of() : build.owners();
        int added = building.build(
                json.parse(build.rule(), RulePurpose.TARGETING),
                new ListBuilding.Wanted(build.tier(), owners, build.reason(), next),
                viewer);
        when.written();
        return new Built(added);
    }
}
