package io.fukan.whatif;

import io.fukan.criteria.InvalidRule;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.RulePurpose;
import io.fukan.database.Sql;
import io.fukan.records.Columns;
import io.fukan.time.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The what-ifs that were asked for, kept for 90 days under an address of their own. */
@Service
@Transactional(readOnly = true)
public class WhatIfs {

    static final Duration KEPT = Duration.ofDays(90);
    private static final int LONGEST_NAME = 100;

    private final RuleJson json;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WhatIfs(RuleJson json, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.json = json;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for a what-if, which is worked out in the background.
     *
     * @param name what the rule is called so far; may be empty, and is cut where it is too long
     * @param by id of the user; null if a program does
     * @return its id
     * @throws InvalidRule if the rule names a field that does not exist, or compares it unsuitably
     */
    @Transactional
    public long request(Rule rule, String name, Period period, @Nullable Long by) {
        Rule checked = json.check(rule, RulePurpose.QUALITY);
        long id = jdbc.sql(Sql.of("whatif/request.sql"))
                .param("rule", RuleJson.print(checked))
                .param(
                        "name",
                        name.strip()
                                .substring(
                                        0, Math.min(LONGEST_NAME, name.strip().length())))
                .param("from", period.from())
                .param("until", period.until())
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        events.publishEvent(new WhatIfRequested(id));
        return id;
    }

    /** One of them, finished or not; empty where it never was or is no longer kept. */
    public Optional<WhatIf> of(long id) {
        return jdbc.sql(Sql.of("whatif/what-if.sql", Map.of("which", "and w.id = :id")))
                .param("id", id)
                .param("most", 1)
                .query(WhatIfs::read)
                .optional();
    }

    /** The latest, newest first. */
    public List<WhatIf> latest(int most) {
        return jdbc.sql(Sql.of("whatif/what-if.sql"))
                .param("most", most)
                .query(WhatIfs::read)
                .list();
    }

    /** Lets go of what was asked for too long ago. */
    @Transactional
    public void forget() {
        jdbc.sql("delete from quality_what_if where requested_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static WhatIf read(ResultSet result, int number) throws SQLException {
        Columns row = new Columns(result);
        return new WhatIf(
                row.id("id"),
                RuleJson.stored(row.text("rule")),
                row.text("name"),
                new Period(row.day("first_day"), row.day("until_day")),
                row.integerOrNull("present_version"),
                row.textOrNull("requested_by"),
                row.instant("requested_at"),
                row.idOrNull("total"),
                row.id("done"),
                row.instantOrNull("finished_at"),
                row.instantOrNull("failed_at"),
                row.id("by_hand"));
    }
}
