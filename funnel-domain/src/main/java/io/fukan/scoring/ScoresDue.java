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

    /** Adds those of the ids that are leads. */
    public void add(Collection<Long> roots) {
        jdbc.sql("insert into score_due select id from lead where id = any (:roots) on conflict do nothing")
                .param("roots", roots.toArray(Long[]::new))
                .update();
    }

    /** Adds every lead. */
    public void all() {
        jdbc.sql("insert into score_due select id from lead on conflict do nothing")
                .update();
    }

    /** Takes some off the list, within a transaction that computes them; nobody else gets the same ones. */
    List<Long> take(int most) {
        return jdbc.sql(Sql.of("scoring/take_due.sql"))
                .param("most", most)
                .query(Long.class)
                .list();
    }
}
