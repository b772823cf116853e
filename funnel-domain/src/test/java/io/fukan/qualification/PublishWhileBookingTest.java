package io.fukan.qualification;

import static io.fukan.record.Stamps.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.appointment.BookedThrough;
import io.fukan.appointment.Booking;
import io.fukan.appointment.Bookings;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.database.DatabaseTest;
import io.fukan.lead.Leads;
import io.fukan.lead.SomeLead;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Criteria are exchanged while many book: each booking is judged by the version that was in force just then. */
@DatabaseTest
class PublishWhileBookingTest {

    private static final int BOOKERS = 4;
    private static final int EACH = 10;
    private static final int VERSIONS = 6;
    private static final Rule TEAM = RuleJson.stored("{\"field\": \"hearing.team\", \"op\": \"eq\", \"value\": true}");

    @Autowired
    Bookings bookings;

    @Autowired
    CriteriaPublisher publisher;

    @Autowired
    Leads leads;

    @Autowired
    JdbcClient jdbc;

    private final List<Long> left = new ArrayList<>();

    @AfterEach
    void cleanUp() {
        left.forEach(id -> leads.delete(leads.get(id)));
        jdbc.sql("delete from criteria_version").update();
    }

    @Test
    void eachBookingIsJudgedByTheVersionInForce() throws Exception {
        for (int i = 0; i < BOOKERS * EACH; i++) {
            left.add(leads.save(SomeLead.needsConfirmed()).id());
        }
        publisher.publish(CriteriaKind.SDR, "v", TEAM, null, null);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(BOOKERS + 1);
        List<Future<?>> work = new ArrayList<>();
        for (int booker = 0; booker < BOOKERS; booker++) {
            List<Long> mine = left.subList(booker * EACH, (booker + 1) * EACH);
            work.add(people.submit(() -> {
                start.await();
                mine.forEach(this::book);
                return null;
            }));
        }
        work.add(people.submit(() -> {
            start.await();
            for (int version = 2; version <= VERSIONS; version++) {
                publisher.publish(CriteriaKind.SDR, "v", TEAM, null, null);
            }
            return null;
        }));
        start.countDown();
        for (Future<?> done : work) {
            done.get(60, TimeUnit.SECONDS);
        }
        people.shutdown();

        assertThat(jdbc.sql("select count(*) from criteria_verdict")
                        .query(Long.class)
                        .single())
                .isEqualTo(BOOKERS * EACH);
        assertThat(jdbc.sql("select count(*) from criteria_version")
                        .query(Long.class)
                        .single())
                .isEqualTo(VERSIONS);
        assertThat(jdbc.sql("""
                        select count(*) from criteria_verdict v
                        join criteria_version judging on judging.id = v.version_id
                        where judging.version_no <> (
                            select max(c.version_no) from criteria_version c where c.published_at <= v.judged_at)
                        """).query(Long.class).single())
                .as("verdicts by a version that was not in force at that moment")
                .isZero();
    }

    private void book(Long lead) {
        bookings.book(
                new Booking(lead, day(9).occurred(), BookedThrough.CALL, null, null, "検証のため", null, null, day(2)));
    }
}
