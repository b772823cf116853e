package io.fukan.scoring;

import io.fukan.database.Sql;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads whose scores are computed in the background. */
@Component
@Transactional
public class ScoresDue {

    private final JdbcClient jdbc;

    ScoresDue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds those of the ids that are leads: something has happened to them. */
    public void add(Collection<Long> roots) {
        jdbc.sql("""
                        insert into score_due (lead_id) select id from lead where id = any (:roots) order by id
                        on conflict (lead_id) do update set only_days = false where score_due.only_days
                        """).param("roots", roots.toArray(Long[]::new)).update();
    }

    /** Adds every lead, for another model scores it. */
    public void all() {
        jdbc.sql("""
                        insert into score_due (lead_id) select id from lead order by id
                        on conflict (lead_id) do update set only_days = false where score_due.only_days
                        """).update();
    }

    /** Adds every lead, for a day has passed. */
    public void allByDay() {
        jdbc.sql(
                        "insert into score_due (lead_id, only_days) select id, true from lead order by id on conflict do nothing")
                .update();
    }

    /** Takes some off the list, within a transaction that computes them; nobody else gets the same ones. */
    List<Long> take(int most, boolean onlyDays) {
        return jdbc.sql(Sql.of("scoring/take_due.sql"))
                .param("most", most)
                .param("onlyDays", onlyDays)
                .query(Long.class)
                .list();
    }
}
