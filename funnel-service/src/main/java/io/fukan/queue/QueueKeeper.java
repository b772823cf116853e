package io.fukan.queue;

import io.fukan.record.RootsFollower;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code queue_entry} in step with what {@code queue_source} says of the leads that a transaction touched. */
@Component
class QueueKeeper implements RootsFollower {

    private final JdbcClient jdbc;

    QueueKeeper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void follow(List<Long> roots) {
        jdbc.sql("select refresh_queue(?)")
                .param(roots.toArray(Long[]::new))
                .query((row, n) -> 0)
                .list();
    }
}
