package io.fukan.scoring;

import io.fukan.criteria.PublicationLock;
import io.fukan.criteria.RuleEvaluation;
import io.fukan.criteria.RuleSql;
import io.fukan.database.QueryPlanning;
import io.fukan.database.Sql;
import io.fukan.record.NoSuchRecord;
import io.fukan.setting.Company;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores leads by the model in force, set-based: any number of leads in a few statements ({@code scoring/*.sql}). The two
 * scores are never added up: together they name a cell of the grid.
 */
@Service
@Transactional
public class LeadScores {

    private static final String STORED_EVENTS = "select * from score_event";
    private static final int LONGEST_HISTORY = 400;
    private static final int SAMPLE = 5_000;

    private final ScoringModels models;
    private final ScoresDue due;
    private final RuleEvaluation evaluation;
    private final PublicationLock lock;
    private final QueryPlanning planning;
    private final Company company;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Clock clock;

    LeadScores(
            ScoringModels models,
            ScoresDue due,
            RuleEvaluation evaluation,
            PublicationLock lock,
            QueryPlanning planning,
            Company company,
            JdbcClient jdbc,
            EntityManager entities,
            Clock clock) {
        this.models = models;
        this.due = due;
        this.evaluation = evaluation;
        this.lock = lock;
        this.planning = planning;
        this.company = company;
        this.jdbc = jdbc;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Looks at what these leads are and did, and computes their scores as of today. Ids that are no leads are passed over.
     *
     * @return the leads whose scores have changed
     */
    public List<Long> refresh(Collection<Long> leads) {
        return refresh(leads, true);
    }

    /**
     * Computes the next leads of those that wait: first those to whom something has happened, then those for whom only days
     * have passed.
     *
     * @param most how many at once
     */
    public Drained drain(int most) {
        List<Long> touched = due.take(most, false);
        if (!touched.isEmpty()) {
            return new Drained(touched.size(), refresh(touched, true), true);
        }
        List<Long> passed = due.take(most, true);
        return new Drained(passed.size(), passed.isEmpty() ? List.of() : refresh(passed, false), false);
    }

    /**
     * What one round over the waiting leads came to.
     *
     * @param looked how many were computed
     * @param changed which of them have other scores than before
     * @param touched whether something has happened to them, other than that days have passed
     */
    public record Drained(int looked, List<Long> changed, boolean touched) {}

    /** Where the lead stands now; empty while it was not scored. */
    @Transactional(readOnly = true)
    public Optional<Score> present(Long lead) {
        return history(lead).stream().findFirst();
    }

    /** How its scores moved, latest first: one state for each day on which they changed. */
    @Transactional(readOnly = true)
    public List<Score> history(Long lead) {
        return jdbc.sql(Sql.of("scoring/history.sql"))
                .param("lead", lead)
                .param("most", LONGEST_HISTORY)
                .query(Score.class)
                .list();
    }

    /**
     * Why the lead has its scores, as of a day: its acts until then, its attributes as they are now.
     *
     * @return empty if there is no such lead
     */
    @Transactional(readOnly = true)
    public Optional<ScoreExplanation> explain(Long lead, LocalDate day) {
        return models.inForce().flatMap(model -> explain(model, lead, day));
    }

    private Optional<ScoreExplanation> explain(ScoringModel model, Long lead, LocalDate day) {
        Computation computation = new Computation(model, STORED_EVENTS);
        List<Score> computed = jdbc.sql(computation.sql())
                .params(computation.parameters(List.of(lead), day))
                .query((row, number) -> new Score(
                        day,
                        row.getInt("attribute_score"),
                        row.getInt("behaviour_score"),
                        row.getString("cell_letter"),
                        row.getInt("cell_number"),
                        Objects.requireNonNull(model.versionNo())))
                .list();
        return computed.stream()
                .findFirst()
                .map(score -> new ScoreExplanation(score, attributes(model, lead), behaviours(model, lead, day)));
    }

    /** How many leads stand in each cell; cells without leads are left out. */
    @Transactional(readOnly = true)
    public List<Cell> grid() {
        return jdbc.sql(Sql.of("scoring/grid.sql")).query(Cell.class).list();
    }

    /** The grid that the latest leads, 5,000 at most, would make up by another model; nothing is written. */
    @Transactional(readOnly = true)
    public List<Cell> preview(Long modelId) {
        ScoringModel model = models.findById(modelId).orElseThrow(() -> new NoSuchRecord("scoring model", modelId));
        List<Long> sample = jdbc.sql("select id from lead order by acquired_at desc, id desc limit ?")
                .param(SAMPLE)
                .query(Long.class)
                .list();
        Computation computation = new Computation(model, met());
        return jdbc.sql(Sql.of("scoring/preview.sql", Map.of("compute", computation.sql())))
                .params(computation.parameters(sample, company.today()))
                .query(Cell.class)
                .list();
    }

    private List<Long> refresh(Collection<Long> leads, boolean looking) {
        entities.flush();
        lock.whileJudging(Scoring.LOCK);
        Long[] ids = leads.stream().distinct().sorted().toArray(Long[]::new);
        jdbc.sql("select lock_roots(:leads)::text")
                .param("leads", ids)
                .query(String.class)
                .optional();
        ScoringModel model = models.inForce().orElse(null);
        if (model == null) {
            return List.of();
        }
        planning.forSize(ids.length);
        if (looking) {
            jdbc.sql(Sql.of("scoring/refresh_events.sql", Map.of("met", met())))
                    .param("leads", ids)
                    .param("model", model.id())
                    .update();
        }
        Computation computation = new Computation(model, STORED_EVENTS);
        List<Long> changed = jdbc.sql(Sql.of("scoring/refresh.sql", Map.of("compute", computation.sql())))
                .params(computation.parameters(List.of(ids), company.today()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
        planning.asUsual();
        return changed;
    }

    private List<ScoreExplanation.AttributePart> attributes(ScoringModel model, Long lead) {
        List<AttributeRule> rules = model.attributeRules();
        if (rules.isEmpty()) {
            return List.of();
        }
        RuleSql sql =
                evaluation.compileEach(rules.stream().map(AttributeRule::rule).toList());
        Object[] outcomes = jdbc.sql(sql.queryEach("l.id = :lead"))
                .params(sql.parameters())
                .param("lead", lead)
                .query((row, number) -> (Object[]) row.getArray("outcome").getArray())
                .single();
        return IntStream.range(0, rules.size())
                .filter(i -> Boolean.TRUE.equals(outcomes[i]))
                .mapToObj(i -> new ScoreExplanation.AttributePart(
                        rules.get(i), rules.get(i).points()))
                .sorted(Comparator.comparingInt(part -> -Math.abs(part.points())))
                .toList();
    }

    private List<ScoreExplanation.BehaviourPart> behaviours(ScoringModel model, Long lead, LocalDate day) {
        Map<Long, BehaviourRule> rules =
                model.behaviourRules().stream().collect(Collectors.toMap(BehaviourRule::id, Function.identity()));
        return jdbc
                .sql(contributions(STORED_EVENTS))
                .param("leads", new Long[] {lead})
                .param("model", model.id())
                .param("day", day)
                .query((row, number) -> new ScoreExplanation.BehaviourPart(
                        Objects.requireNonNull(rules.get(row.getLong("rule_id"))),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getInt("points")))
                .stream()
                .filter(part -> part.points() != 0)
                .sorted(Comparator.comparingInt(part -> -Math.abs(part.points())))
                .toList();
    }

    private static String met() {
        return Sql.of("scoring/met.sql", Map.of("act", Sql.of("scoring/act.sql")));
    }

    private static String contributions(String events) {
        return Sql.of("scoring/contributions.sql", Map.of("events", events, "act", Sql.of("scoring/act.sql")));
    }

    /** {@code scoring/compute.sql} for one model. */
    private final class Computation {

        private final ScoringModel model;
        private final String events;
        private final @Nullable RuleSql rules;

        Computation(ScoringModel model, String events) {
            this.model = model;
            this.events = events;
            List<AttributeRule> attributes = model.attributeRules();
            this.rules = attributes.isEmpty()
                    ? null
                    : evaluation.compileEach(
                            attributes.stream().map(AttributeRule::rule).toList());
        }

        String sql() {
            return Sql.of(
                    "scoring/compute.sql", Map.of("attributes", attributes(), "contributions", contributions(events)));
        }

        Map<String, Object> parameters(List<Long> leads, LocalDate day) {
            Map<String, Object> parameters = new HashMap<>(rules == null ? Map.of() : rules.parameters());
            parameters.put("leads", leads.toArray(Long[]::new));
            parameters.put("model", model.id());
            parameters.put("day", day);
            return parameters;
        }

        private String attributes() {
            if (rules == null) {
                return "select null::bigint as lead_id, 0 as points where false";
            }
            List<AttributeRule> attributes = model.attributeRules();
            String sum = IntStream.range(0, attributes.size())
                    .mapToObj(i -> "case when e.outcome[%d] then %d else 0 end"
                            .formatted(i + 1, attributes.get(i).points()))
                    .collect(Collectors.joining(" + "));
            return Sql.of(
                    "scoring/attributes.sql", Map.of("sum", sum, "evaluation", rules.queryEach("l.id = any (:leads)")));
        }
    }
}
