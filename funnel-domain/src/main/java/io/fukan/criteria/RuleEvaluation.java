package io.fukan.criteria;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the database what a rule says about leads as they are now; nothing is written. */
@Service
@Transactional(readOnly = true)
public class RuleEvaluation {

    private final RuleFields fields;
    private final JdbcClient jdbc;
    private final Clock clock;

    RuleEvaluation(RuleFields fields, JdbcClient jdbc, Clock clock) {
        this.fields = fields;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The rule compiled for judging today, by the fields there are now. */
    public RuleSql compile(Rule rule) {
        return RuleSql.compile(rule, fields.present(), today());
    }

    /** Several rules compiled into one query. */
    public RuleSql compileEach(List<Rule> rules) {
        return RuleSql.compileEach(rules, fields.present(), today());
    }

    /** What the rule says about each of the leads that exist, by id. */
    public List<Verdict> of(Rule rule, Collection<Long> leads) {
        RuleSql sql = compile(rule);
        return verdicts(sql.query("l.id = any (:leads)"), sql, Map.of("leads", leads.toArray(Long[]::new)));
    }

    /**
     * What the rule says about other subjects, by their id.
     *
     * @param which condition on what the subject's file names; SQL of this program, never of a person
     * @param more values of the parameters that the condition names
     */
    public List<Verdict> of(Rule rule, RuleSubject subject, String which, Map<String, Object> more) {
        RuleSql sql = compile(rule);
        return verdicts(sql.query(subject, which), sql, more);
    }

    /** What the rule says about all leads, by id. */
    public List<Verdict> ofAll(Rule rule) {
        RuleSql sql = compile(rule);
        return verdicts(sql.query("true"), sql, Map.of());
    }

    private LocalDate today() {
        ZoneId zone = ZoneId.of(
                jdbc.sql("select zone from company_setting").query(String.class).single());
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private List<Verdict> verdicts(String query, RuleSql sql, Map<String, Object> more) {
        return jdbc
                .sql(query)
                .params(sql.parameters())
                .params(more)
                .query((row, number) -> new Verdict(
                        row.getLong("subject_id"),
                        truth(row.getObject("outcome", Boolean.class)),
                        row.getString("marks"),
                        row.getString("seen")))
                .stream()
                .sorted(Comparator.comparingLong(Verdict::subjectId))
                .toList();
    }

    private static Truth truth(@Nullable Boolean outcome) {
        if (outcome == null) {
            return Truth.UNKNOWN;
        }
        return outcome ? Truth.TRUE : Truth.FALSE;
    }
}
