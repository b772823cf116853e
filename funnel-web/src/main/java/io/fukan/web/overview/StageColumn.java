package io.fukan.web.overview;

import io.fukan.funnel.StageFigures;
import io.fukan.funnel.StageFigures.Comparison;
import io.fukan.quality.Quality;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** A stage as the matrix shows it: its figures and what the reader compares them with. */
public record StageColumn(StageFigures figures) {

    public Row total() {
        return new Row(null, figures.total().count(), figures.total().conversion());
    }

    public Row part(String quality) {
        Quality q = Quality.valueOf(quality);
        return new Row(q, figures.part(q).count(), figures.part(q).conversion());
    }

    /** How much of the target was reached by the events that it is of; null without a target. */
    public @Nullable BigDecimal attainment() {
        return ratio(BigDecimal.valueOf(figures.events()), figures.target());
    }

    /** Whether the stage's KPI counts other than the leads that arrived. */
    public boolean differsFromKpi() {
        return figures.events() != figures.total().count();
    }

    /** What is missing to the target, negative where it was not reached. */
    public @Nullable BigDecimal gap() {
        return figures.target() == null
                ? null
                : BigDecimal.valueOf(figures.events()).subtract(figures.target());
    }

    /** Change against the previous period as a fraction; null where that had none. */
    public @Nullable BigDecimal overPrevious() {
        return change(figures.total().count(), figures.previous());
    }

    /** Change against the same period a year before. */
    public @Nullable BigDecimal overYear() {
        return change(figures.total().count(), figures.previousYear());
    }

    /** Difference of the quality ratio against the previous period, in fractions of one. */
    public @Nullable BigDecimal ratioOverPrevious() {
        BigDecimal before =
                figures.previous() == null ? null : figures.previous().qualityRatio();
        return figures.qualityRatio() == null || before == null
                ? null
                : figures.qualityRatio().subtract(before);
    }

    /** One cell of the matrix. */
    public record Row(
            @Nullable Quality quality, long count, @Nullable BigDecimal conversion) {}

    private static @Nullable BigDecimal change(long now, @Nullable Comparison before) {
        return before == null || before.count() == 0
                ? null
                : BigDecimal.valueOf(now - before.count())
                        .divide(BigDecimal.valueOf(before.count()), MathContext.DECIMAL64);
    }

    private static @Nullable BigDecimal ratio(BigDecimal value, @Nullable BigDecimal whole) {
        return whole == null || whole.signum() == 0 ? null : value.divide(whole, MathContext.DECIMAL64);
    }
}
