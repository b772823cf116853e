package io.fukan.quality;

import io.fukan.criteria.InvalidRule;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleEvaluation;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.RulePurpose;
import io.fukan.criteria.RuleSql;
import io.fukan.database.QueryPlanning;
import io.fukan.database.Sql;
import io.fukan.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What history would look like by another rule, without publishing it. */
@Service
@Transactional(readOnly = true)
public class QualityPreview {

    private static final List<String> STAGES =
            List.of("lead", "connect", "appointment", "handoff", "opportunity", "proposal", "win", "retained");
    private static final String ARRIVAL = "-arrival";

    private final RuleEvaluation evaluation;
    private final RuleJson json;
    private final QueryPlanning planning;
    private final JdbcClient jdbc;

    QualityPreview(RuleEvaluation evaluation, RuleJson json, QueryPlanning planning, JdbcClient jdbc) {
        this.evaluation = evaluation;
        this.json = json;
        this.planning = planning;
        this.jdbc = jdbc;
    }

    /**
     * Old and new counts at every stage for the leads acquired in the period, cohort basis: a lead counts once per stage that
     * it has reached until now. Fields are read as they are now. Deals without a lead are left out.
     *
     * @return one entry per stage, in order
     * @throws InvalidRule if the rule names a field that does not exist, or compares it unsuitably
     */
    public List<StagePreview> preview(Rule rule, Period period) {
        RuleSql sql = evaluation.compile(json.check(rule, RulePurpose.QUALITY));
        planning.forMany();
        List<Shift> shifts = jdbc.sql(Sql.of("quality/preview.sql", Map.of("evaluation", sql.query(cohort()))))
                .params(sql.parameters())
                .param("measures", STAGES.stream().map(stage -> stage + ARRIVAL).toArray(String[]::new))
                .param("from", period.from())
                .param("until", period.until())
                .query(Shift.class)
                .list();
        return STAGES.stream().map(stage -> stage(stage, shifts)).toList();
    }

    /** From the day of the first lead to the day of the last one; empty while there are no leads. */
    public Optional<Period> history() {
        return jdbc.sql(Sql.of("quality/history.sql"))
                .query(Days.class)
                .optional()
                .flatMap(Days::period);
    }

    private static String cohort() {
        return Sql.of("quality/preview_cohort.sql");
    }

    private static StagePreview stage(String stage, List<Shift> shifts) {
        List<Shift> here = shifts.stream()
                .filter(shift -> shift.measure().equals(stage + ARRIVAL))
                .toList();
        return new StagePreview(
                stage,
                QualityCounts.sum(here, Shift::before, Shift::leads),
                QualityCounts.sum(here, Shift::after, Shift::leads),
                here.stream()
                        .filter(shift -> shift.before() != shift.after())
                        .mapToLong(Shift::leads)
                        .sum());
    }

    record Days(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
        Optional<Period> period() {
            return firstDay == null || lastDay == null
                    ? Optional.empty()
                    : Optional.of(Period.ofInclusive(firstDay, lastDay));
        }
    }

    /** How many leads would go from one quality to another, or stay. */
    record Shift(String measure, Quality before, Quality after, long leads) {}

    /**
     * One stage by the present judgements and by the rule in question.
     *
     * @param stage as in the funnel: lead, connect, appointment, handoff, opportunity, proposal, win, retained
     * @param moved leads that would change their quality; can be more than the difference of the counts
     */
    public record StagePreview(String stage, QualityCounts before, QualityCounts after, long moved) {}
}
