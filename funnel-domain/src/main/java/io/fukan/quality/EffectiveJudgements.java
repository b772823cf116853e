package io.fukan.quality;

import io.fukan.database.Sql;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the judgements in effect: one per lead cycle that anything judged. */
@Service
@Transactional(readOnly = true)
public class EffectiveJudgements {

    private static final long BY_HAND = 0;

    private final JdbcClient jdbc;

    EffectiveJudgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lead cycles by the version that judges them and by quality, and apart from these the ones judged by hand. */
    public Tally tally() {
        List<Row> rows = jdbc.sql(Sql.of("quality/effective_counts.sql"))
                .query(Row.class)
                .list();
        Map<Long, QualityCounts> counts = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.ruleId() == null ? BY_HAND : row.ruleId(),
                        Collectors.collectingAndThen(
                                Collectors.toList(), some -> QualityCounts.sum(some, Row::quality, Row::leads))));
        return new Tally(counts);
    }

    record Row(@Nullable Long ruleId, Quality quality, long leads) {}

    /** The counts of one moment. */
    public static final class Tally {

        private static final QualityCounts NONE = new QualityCounts(0, 0, 0);

        private final Map<Long, QualityCounts> counts;

        Tally(Map<Long, QualityCounts> counts) {
            this.counts = Map.copyOf(counts);
        }

        /** Lead cycles that the version judges now. */
        public QualityCounts of(QualityRule rule) {
            return counts.getOrDefault(rule.id(), NONE);
        }

        /** Lead cycles that a person judged. */
        public QualityCounts byHand() {
            return counts.getOrDefault(BY_HAND, NONE);
        }
    }
}
