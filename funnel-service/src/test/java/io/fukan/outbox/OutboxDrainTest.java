package io.fukan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fukan.database.DatabaseTest;
import io.fukan.record.NoSuchRecord;
import io.fukan.time.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a message that the other side refuses. */
@DatabaseTest
@Import(OutboxDrainTest.Carrier.class)
class OutboxDrainTest {

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxDrain drain;

    @Autowired
    OutboxList list;

    @Autowired
    Pigeons pigeons;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        jdbc.sql("delete from outbox_message").update();
        pigeons.keeper = Thread.currentThread();
        pigeons.delivered.clear();
        pigeons.refusing.clear();
    }

    @Test
    void aRefusedMessageHoldsUpNobodyAndIsGivenUpInTheEnd() {
        queue("refused");
        queue("fine");
        pigeons.refusing.add("refused");

        assertThat(drain.drain(() -> false)).isEqualTo(1);
        assertThat(pigeons.delivered).containsExactly("fine");
        assertThat(drain.drain(() -> false)).as("not again at once").isZero();

        for (int day = 0; day < 10; day++) {
            clock.pass(Duration.ofDays(1));
            drain.drain(() -> false);
        }
        assertThat(list.page(OutboxStatus.DEAD, 0, 10)).singleElement().satisfies(line -> {
            assertThat(line.attempts()).isEqualTo(8);
            assertThat(line.failure()).isEqualTo("not today");
        });
        assertThat(list.counts().dead()).isEqualTo(1);
    }

    @Test
    void whatWasGivenUpCanBeTriedAgain() {
        queue("forever");
        pigeons.refusing.add("forever!");
        drain.drain(() -> false);
        long dead = list.page(OutboxStatus.DEAD, 0, 10).get(0).id();

        pigeons.refusing.clear();
        transaction.executeWithoutResult(status -> list.retry(dead));
        assertThat(drain.drain(() -> false)).isEqualTo(1);
        assertThatThrownBy(() -> list.retry(dead)).isInstanceOf(NoSuchRecord.class);
    }

    @Test
    void whatIsBeingSentWhenItIsTakenBackIsEitherSentOrDropped() {
        queue("once:1");
        transaction.executeWithoutResult(
                status -> assertThat(outbox.drop("once:", null)).isEqualTo(1));
        assertThat(drain.drain(() -> false)).isZero();
        queue("once:1");
        assertThat(drain.drain(() -> false))
                .as("one message per occasion, dropped or not")
                .isZero();
    }

    private void queue(String occasion) {
        transaction.executeWithoutResult(status -> outbox.queue(new Outgoing(
                "PIGEON", occasion, "x", "y", "\"%s\"".formatted(occasion), null, null, clock.instant(), null)));
    }

    /** A channel that refuses what it is told to refuse. */
    static final class Pigeons implements Delivery {

        /** The application drains by itself, too; only the test's own drains shall carry. */
        volatile Thread keeper = Thread.currentThread();

        final List<String> delivered = new ArrayList<>();
        final Set<String> refusing = new HashSet<>();

        @Override
        public String channel() {
            return "PIGEON";
        }

        @Override
        public Optional<String> obstacle() {
            return Thread.currentThread() == keeper ? Optional.empty() : Optional.of("the test's turn");
        }

        @Override
        public void deliver(Parcel parcel) {
            String message = parcel.payload().replace("\"", "");
            if (refusing.contains(message) || refusing.contains(message + "!")) {
                throw new Refused("not today", refusing.contains(message + "!"));
            }
            delivered.add(message);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Carrier {

        @Bean
        TestClock clock() {
            return new TestClock(Instant.parse("2026-04-06T01:00:00Z"));
        }

        @Bean
        Pigeons pigeons() {
            return new Pigeons();
        }
    }
}
