package io.fukan.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fukan.api.ApiTest;
import io.fukan.api.Caller;
import io.fukan.api.Caller.Answer;
import io.fukan.api.Callers;
import io.fukan.kpi.FactCheck;
import io.fukan.organisation.Role;
import io.fukan.web.SignedIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The database breaks all connections off while people work, time and again. */
@ApiTest
@AutoConfigureMockMvc
class DatabaseGoneTest {

    private static final int CALLERS = 6;
    private static final int TIMES = 10;

    @Autowired
    Callers callers;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FactCheck check;

    private final Collection<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Collection<Answer> refused = new ConcurrentLinkedQueue<>();
    private final Collection<Integer> pages = new ConcurrentLinkedQueue<>();

    @Test
    void callersAreToldToComeBackAndNothingAcknowledgedIsLost() throws Exception {
        AtomicBoolean evening = new AtomicBoolean();
        ExecutorService hands = Executors.newFixedThreadPool(CALLERS + 1);
        List<Future<?>> busy = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            Caller caller = callers.in(Role.SDR);
            String calls = "/api/v1/leads/" + lead(caller) + "/calls";
            busy.add(hands.submit(() -> call(caller, calls, evening)));
        }
        SignedIn reader = new SignedIn(mvc, callers.in(Role.SDR).userId());
        busy.add(hands.submit(() -> read(reader, evening)));
        for (int time = 0; time < TIMES; time++) {
            int before = acknowledged.size();
            await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= before + CALLERS);
            breakOff();
        }
        int before = acknowledged.size();
        await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= before + CALLERS);
        evening.set(true);
        for (Future<?> one : busy) {
            one.get();
        }
        hands.shutdown();

        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotEmpty();
        });
        assertThat(pages).contains(200).containsOnly(200, 503);
        List<String> kept = jdbc.sql("select note from activity where kind = 'CALL' and note like 'gone %'")
                .query(String.class)
                .list();
        assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(check.run().isClean()).isTrue();
    }

    private void call(Caller caller, String path, AtomicBoolean evening) {
        while (!evening.get()) {
            String note = "gone " + UUID.randomUUID();
            Answer answer = caller.post(path, Map.of("outcome", "NO_ANSWER", "note", note));
            if (answer.status() == 201) {
                acknowledged.add(note);
            } else {
                refused.add(answer);
            }
        }
    }

    private void read(SignedIn reader, AtomicBoolean evening) {
        while (!evening.get()) {
            pages.add(reader.get("/leads").getResponse().getStatus());
        }
    }

    private static String lead(Caller caller) {
        return caller.post("/api/v1/leads", Map.of("track", "SDR", "company", "断線商事 " + UUID.randomUUID()))
                .at("/id");
    }

    private void breakOff() {
        JdbcClient.create(new DriverManagerDataSource(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword()))
                .sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where datname = current_database() and usename = current_user and pid <> pg_backend_pid()""")
                .query(Long.class)
                .single();
    }
}
