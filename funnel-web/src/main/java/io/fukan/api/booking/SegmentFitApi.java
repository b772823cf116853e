package io.fukan.api.booking;

import io.fukan.account.SizeBand;
import io.fukan.booking.SegmentFit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who wins with which kind of company, by which free people are chosen for a meeting. */
@RestController
@RequestMapping("/api/v1/segment-fit")
@Tag(name = "Booking")
@Transactional(readOnly = true)
class SegmentFitApi {

    private final SegmentFit fit;

    SegmentFitApi(SegmentFit fit) {
        this.fit = fit;
    }

    /** The whole matrix. */
    @Schema(name = "SegmentFit")
    record Matrix(
            @Schema(description = "share of its decided deals that the company wins, whoever with whomever")
            BigDecimal usual,

            List<Cell> cells) {}

    /** One person with one kind of company, from the deals decided in the last two years. */
    @Schema(name = "SegmentFitCell")
    record Cell(
            @Schema(description = "id") long rep,
            String name,

            @Schema(description = "as the company states it; null: unknown") @Nullable
            String industry,

            @Schema(description = "null: unknown") @Nullable SizeBand sizeBand,

            @Schema(description = "deals won") int wins,

            @Schema(description = "deals decided") int deals,

            @Schema(description = "share won, drawn towards the company's own where the sample is small")
            BigDecimal fit) {

        private static Cell of(SegmentFit.Cell cell) {
            return new Cell(
                    cell.repId(), cell.name(), cell.industry(), cell.size(), cell.wins(), cell.deals(), cell.fit());
        }
    }

    @GetMapping
    @Operation(summary = "How well people have done with which kind of company")
    Matrix get() {
        return new Matrix(fit.usual(), fit.matrix().stream().map(Cell::of).toList());
    }
}
