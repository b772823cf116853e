package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.api.paging.ListAnswer;
import io.fukan.api.paging.Paging;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Track;
import io.fukan.records.RecyclePool;
import io.fukan.security.CurrentViewer;
import io.fukan.words.PlainNumber;
import io.fukan.work.LeadMoves;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Leads laid aside for now, and how many of them come back to something. */
@RestController
@RequestMapping("/api/v1/recycle-pool")
@Tag(name = "Leads")
class RecyclePoolApi {

    private final RecyclePool pool;
    private final LeadMoves moves;

    RecyclePoolApi(RecyclePool pool, LeadMoves moves) {
        this.pool = pool;
        this.moves = moves;
    }

    /** A lead laid aside. */
    @Schema(name = "RecycledLead")
    record Aside(
            long id,
            @Nullable String company,

            @Schema(description = "null: unknown, or not for the caller to see") @Nullable
            String person,

            @Schema(description = "name") @Nullable String owner,
            @Nullable RecycleReason reason,
            @Nullable LocalDate revisitOn,
            int cycle,
            Track track,

            @Schema(description = "when it was laid aside") @Nullable
            Instant asideAt) {

        private static Aside of(RecyclePool.Entry entry) {
            return new Aside(
                    entry.id(),
                    entry.account(),
                    entry.contact(),
                    entry.owner(),
                    entry.reason(),
                    entry.revisitOn(),
                    entry.cycle(),
                    entry.track(),
                    entry.asideAt());
        }
    }

    /** One reason within the last 365 days. */
    @Schema(name = "RecycleRate")
    record Rate(
            RecycleReason reason,

            @Schema(description = "in the pool now") long inside,

            @Schema(description = "came back, or their day passed")
            long due,

            @Schema(description = "of these, came back") long returned,

            @Schema(description = "of these, over marketing's threshold again, or with a need confirmed")
            long qualified,

            @Schema(description = "再活性化率: qualified ÷ due, a fraction of one; null: none came due") @Nullable
            BigDecimal reactivation) {

        private static Rate of(RecyclePool.Rate rate) {
            return new Rate(
                    rate.reason(),
                    rate.inside(),
                    rate.due(),
                    rate.returned(),
                    rate.qualified(),
                    PlainNumber.of(rate.reactivation()));
        }
    }

    @GetMapping
    @Operation(
            summary = "Leads laid aside, the next to come back to first",
            description = "Bring one back to a stage with POST /api/v1/leads/{id}/reactivate.")
    ListAnswer<Aside> list(
            @RequestParam @Nullable RecycleReason reason,
            @Schema(description = "only those whose day has come") @RequestParam(defaultValue = "false")
                    boolean overdue,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String size,
            @CurrentViewer Viewer viewer) {
        return ListAnswer.of(
                pool.page(
                        new RecyclePool.Wish(reason, overdue),
                        Paging.of(page, size).ofRecords(),
                        viewer),
                Aside::of);
    }

    /** Which to bring back. */
    @Schema(name = "BringingBack")
    record BringingBack(@NotEmpty @Size(max = 100) List<@NotNull Long> leads) {}

    /** How many did come back. */
    @Schema(name = "BroughtBack")
    record BroughtBack(
            int returned,

            @Schema(description = "already back, or not the token owner's to change")
            int passedOver) {}

    @PostMapping("/bring-back")
    @Operation(summary = "Brings leads back at once, each to where it was laid aside from")
    BroughtBack bringBack(@Valid @RequestBody BringingBack asked, @CurrentViewer Viewer viewer) {
        int returned = moves.bringBack(asked.leads(), viewer);
        return new BroughtBack(returned, asked.leads().size() - returned);
    }

    @GetMapping("/rates")
    @Operation(summary = "What became of those laid aside within a year, by reason")
    List<Rate> rates(@CurrentViewer Viewer viewer) {
        return pool.rates(viewer).stream().map(Rate::of).toList();
    }
}
