package io.fukan.demo;

import io.fukan.activity.Activities;
import io.fukan.database.Sql;
import io.fukan.response.Responses;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the clock of each inquiry since the same quarter of last year, which an import does not. */
@Component
@Order(6)
class InquiryClocks implements Chapter {

    private final Responses responses;
    private final Activities activities;
    private final InBatches inBatches;
    private final JdbcClient jdbc;

    InquiryClocks(Responses responses, Activities activities, InBatches inBatches, JdbcClient jdbc) {
        this.responses = responses;
        this.activities = activities;
        this.inBatches = inBatches;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void write(Story.Told story) {
        Timeline timeline = story.timeline();
        List<Long> inquiries = jdbc.sql(Sql.of("demo/inquiries-without-clock.sql"))
                .param(
                        "since",
                        timeline.quarter(-4)
                                .from()
                                .atStartOfDay(timeline.zone())
                                .toOffsetDateTime())
                .query(Long.class)
                .list();
        inBatches.each(inquiries, id -> responses.start(activities.get(id)));
    }
}
