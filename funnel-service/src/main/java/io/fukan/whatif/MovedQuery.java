package io.fukan.whatif;

import io.fukan.funnel.Stage;
import io.fukan.kpi.Basis;
import io.fukan.quality.Quality;
import org.jspecify.annotations.Nullable;

/**
 * Which of the leads that would change are meant: those that a figure of the funnel counts.
 *
 * @param before the quality that they have; null: any
 * @param after the quality that they would have; null: any
 * @param byHand only those that a person had judged
 */
public record MovedQuery(
        long whatIf,
        Basis basis,
        Stage stage,
        @Nullable Quality before,
        @Nullable Quality after,
        boolean byHand) {}
