package io.fukan.whatif;

import io.fukan.funnel.Stage;
import io.fukan.funnel.StageCounts;
import io.fukan.funnel.StageFigures.Part;
import io.fukan.funnel.StageRates;
import io.fukan.kpi.Basis;
import io.fukan.quality.Quality;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The whole funnel of a period by the present judgements and by the definition in question.
 *
 * @param stages in order
 */
public record WhatIfFunnel(Basis basis, List<StageOf> stages) {

    /**
     * One stage.
     *
     * @param recorded whether any such event was ever recorded; if not, nothing is known rather than none counted
     * @param mature whether the cohort had had the time that this stage usually takes; always in period basis
     * @param moves leads that would go from one quality to another, none where nobody would
     */
    public record StageOf(Stage stage, boolean recorded, boolean mature, Side before, Side after, List<Move> moves) {

        /** Leads that would change their quality; can be more than the difference of the counts. */
        public long moved() {
            return moves.stream().mapToLong(Move::leads).sum();
        }

        /** Points that 質リード率 would change by; null where nobody arrived. */
        public @Nullable BigDecimal ratioChange() {
            return difference(before.qualityRatio(), after.qualityRatio());
        }

        /** By how many leads the count of a quality would change. */
        public long change(Quality quality) {
            return after.part(quality).count() - before.part(quality).count();
        }

        /** Points that the conversion of a quality would change by; null where either has none. */
        public @Nullable BigDecimal conversionChange(Quality quality) {
            return difference(
                    before.part(quality).conversion(), after.part(quality).conversion());
        }

        private static @Nullable BigDecimal difference(@Nullable BigDecimal before, @Nullable BigDecimal after) {
            return before == null || after == null ? null : after.subtract(before);
        }
    }

    /**
     * The figures of a stage by one definition.
     *
     * @param total all leads that arrived; the same by any definition
     * @param qualityRatio null where nobody arrived, and where of none that did it was decided
     */
    public record Side(
            Part total,
            Map<Quality, Part> byQuality,
            @Nullable BigDecimal qualityRatio) {

        public Part part(Quality quality) {
            return byQuality.get(quality);
        }
    }

    /** Leads that would go from one quality to another. */
    public record Move(Quality before, Quality after, long leads) {}

    /** One count as it is kept. */
    record Row(Stage stage, Quality before, Quality after, long arrived, long came) {}

    static WhatIfFunnel of(Basis basis, List<Row> rows, Set<Stage> recorded, Set<Stage> mature) {
        StageRates before = new StageRates(basis, new Kept(rows, Row::before, recorded));
        StageRates after = new StageRates(basis, new Kept(rows, Row::after, recorded));
        List<StageOf> stages = Arrays.stream(Stage.values())
                .map(stage -> new StageOf(
                        stage,
                        recorded.contains(stage),
                        !basis.isCohort() || mature.contains(stage),
                        side(stage, before),
                        side(stage, after),
                        moves(stage, rows)))
                .toList();
        return new WhatIfFunnel(basis, stages);
    }

    private static Side side(Stage stage, StageRates rates) {
        Map<Quality, Part> byQuality = new EnumMap<>(Quality.class);
        for (Quality quality : Quality.values()) {
            byQuality.put(quality, rates.part(stage, quality));
        }
        return new Side(rates.part(stage, null), byQuality, rates.qualityRatio(stage));
    }

    private static List<Move> moves(Stage stage, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.stage() == stage && row.before() != row.after() && row.arrived() > 0)
                .map(row -> new Move(row.before(), row.after(), row.arrived()))
                .sorted((one, other) -> Long.compare(other.leads(), one.leads()))
                .toList();
    }

    private record Kept(List<Row> rows, Function<Row, Quality> side, Set<Stage> recorded) implements StageCounts {

        @Override
        public long arrived(Stage stage, @Nullable Quality quality) {
            return of(stage, quality).stream().mapToLong(Row::arrived).sum();
        }

        @Override
        public long came(Stage stage, @Nullable Quality quality) {
            return of(stage, quality).stream().mapToLong(Row::came).sum();
        }

        @Override
        public boolean isRecorded(Stage stage) {
            return recorded.contains(stage);
        }

        private List<Row> of(Stage stage, @Nullable Quality quality) {
            return rows.stream()
                    .filter(row -> row.stage() == stage && (quality == null || side.apply(row) == quality))
                    .toList();
        }
    }
}
