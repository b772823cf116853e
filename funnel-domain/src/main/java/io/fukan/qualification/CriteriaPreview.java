package io.fukan.qualification;

import io.fukan.criteria.InvalidRule;
import io.fukan.criteria.Operand;
import io.fukan.criteria.Operator;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleEvaluation;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.RuleSubject;
import io.fukan.criteria.Truth;
import io.fukan.criteria.Verdict;
import io.fukan.database.Sql;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What criteria have said, and what others would have said of what was booked lately; nothing is written. */
@Service
@Transactional(readOnly = true)
public class CriteriaPreview {

    private final RuleEvaluation evaluation;
    private final RuleJson json;
    private final JdbcClient jdbc;

    CriteriaPreview(RuleEvaluation evaluation, RuleJson json, JdbcClient jdbc) {
        this.evaluation = evaluation;
        this.json = json;
        this.jdbc = jdbc;
    }

    /**
     * What a rule says of the latest ones.
     *
     * @param looked how many there were
     * @param parts what its single conditions say
     */
    public record Preview(int looked, int met, int missing, int unknown, List<Part> parts) {}

    /** What one condition says of how many. */
    public record Part(Rule.Comparison condition, int met, int missing, int unknown) {}

    /**
     * Asks a rule about the latest bookings as they were known on their day, or about the deals confirmed last as they are
     * known now. Of large deals those count that promised the amount when they were booked.
     *
     * @param most how many at most
     * @throws InvalidRule if the rule names a field that does not exist, or compares it unsuitably
     */
    public Preview preview(CriteriaKind kind, Rule rule, @Nullable BigDecimal leastAmount, int most) {
        Rule checked = json.check(rule, kind.purpose());
        List<Verdict> verdicts = switch (kind) {
            case SDR, BDR -> bookings(checked, kind.name(), most);
            case ENTERPRISE -> largeBookings(checked, leastAmount, most);
            case VALID_OPPORTUNITY ->
                evaluation.of(
                        checked, RuleSubject.DEAL, Sql.of("qualification/recent_deals.sql"), Map.of("most", most));
        };
        return new Preview(
                verdicts.size(),
                count(verdicts, Truth.TRUE),
                count(verdicts, Truth.FALSE),
                count(verdicts, Truth.UNKNOWN),
                parts(checked, verdicts));
    }

    /** What each version of that kind has said so far, by its id. */
    public List<CriteriaCounts> counts(CriteriaKind kind) {
        return jdbc.sql(Sql.of("qualification/counts.sql"))
                .param("kind", kind.name())
                .query(CriteriaCounts.class)
                .list();
    }

    private List<Verdict> bookings(Rule rule, String track, int most) {
        return evaluation.of(
                rule,
                RuleSubject.BOOKING,
                Sql.of("qualification/recent_bookings.sql"),
                Map.of("track", track, "most", most));
    }

    private List<Verdict> largeBookings(Rule rule, @Nullable BigDecimal leastAmount, int most) {
        Rule large = new Rule.Comparison(
                "deal.amount",
                Operator.GTE,
                List.of(new Operand.Number(leastAmount == null ? BigDecimal.ONE : leastAmount)));
        Long[] promising = bookings(large, "ANY", most).stream()
                .filter(verdict -> verdict.outcome() == Truth.TRUE)
                .map(Verdict::subjectId)
                .toArray(Long[]::new);
        return evaluation.of(rule, RuleSubject.BOOKING, "p.id = any (:ids)", Map.of("ids", promising));
    }

    private static int count(List<Verdict> verdicts, Truth outcome) {
        return (int) verdicts.stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .count();
    }

    private static List<Part> parts(Rule rule, List<Verdict> verdicts) {
        List<Part> parts = new ArrayList<>();
        List<Rule.Comparison> conditions = rule.comparisons();
        for (int i = 0; i < conditions.size(); i++) {
            int[] said = new int[Truth.values().length];
            for (Verdict verdict : verdicts) {
                said[verdict.comparisons().get(i).ordinal()]++;
            }
            parts.add(new Part(
                    conditions.get(i),
                    said[Truth.TRUE.ordinal()],
                    said[Truth.FALSE.ordinal()],
                    said[Truth.UNKNOWN.ordinal()]));
        }
        return parts;
    }
}
