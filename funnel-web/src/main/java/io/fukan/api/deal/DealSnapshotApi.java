package io.fukan.api.deal;

import io.fukan.access.Viewer;
import io.fukan.forecast.DealSnapshots;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.YomiRank;
import io.fukan.security.CurrentViewer;
import io.fukan.words.PlainNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a deal stood before. */
@RestController
@Tag(name = "Opportunities")
class DealSnapshotApi {

    private final DealSnapshots snapshots;

    DealSnapshotApi(DealSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** A deal at the end of a business day. */
    @Schema(name = "DealSnapshot")
    record OfDay(
            LocalDate day,
            Phase phase,
            @Nullable YomiRank yomi,

            @Schema(description = "yen without tax; null: unknown, or not for the caller") @Nullable
            BigDecimal amount,

            @Schema(description = "of its yomi, else of its phase, as set that day") @Nullable
            BigDecimal probability,

            @Nullable LocalDate expectedCloseOn,

            @Schema(description = "whether it had a next action with a day")
            boolean nextActionSet) {

        static OfDay of(DealSnapshots.OfDay day) {
            return new OfDay(
                    day.day(),
                    day.phase(),
                    day.yomi(),
                    PlainNumber.of(day.amount()),
                    PlainNumber.of(day.probability()),
                    day.expectedCloseOn(),
                    day.nextActionSet());
        }
    }

    @GetMapping("/api/v1/opportunities/{id}/snapshots")
    @Operation(summary = "How a deal stood at the end of each business day while it was open, latest first")
    List<OfDay> ofDeal(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return snapshots.ofDeal(id, viewer).stream().map(OfDay::of).toList();
    }
}
