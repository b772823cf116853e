package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.organisation.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A write that is sent again with the same key has one effect and one answer. */
@ApiTest
class RepeatedWritesTest {

    private static final String TOKENS = "/api/v1/tokens";

    @Autowired
    Callers callers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Caller sdr;
    String key;

    @BeforeEach
    void somebodyWithAKey() {
        sdr = callers.in(Role.SDR);
        key = UUID.randomUUID().toString();
    }

    @Test
    void theFirstAnswerIsGivenAgain() {
        Answer first = create("one");
        Answer again = create("one");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).startsWith("/api/v1/tokens/");
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(named("one")).isOne();
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        create("one");
        Answer other = create("other");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(named("other")).isZero();
    }

    @Test
    void theSameKeyAtAnotherAddressIsRefused() {
        create("one");
        Answer other = sdr.send(
                "DELETE", TOKENS + "/1", java.net.http.HttpRequest.BodyPublishers.noBody(), "Idempotency-Key", key);

        assertThat(other.at("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aRefusalIsRepeatedToo() {
        Answer first = create(" ");
        Answer again = create(" ");

        assertThat(first.status()).isEqualTo(422);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void keysOfDifferentPeopleHaveNothingToDoWithEachOther() {
        create("one");
        Answer others = callers.in(Role.SDR).post(TOKENS, "{\"name\": \"theirs\"}", "Idempotency-Key", key);

        assertThat(others.status()).isEqualTo(201);
        assertThat(others.at("/name")).isEqualTo("theirs");
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        Answer first = create("one");
        jdbc.sql("update idempotency_key set created_at = ? where key = ?")
                .params(clock.instant().minus(Duration.ofHours(25)).atOffset(ZoneOffset.UTC), key)
                .update();
        Answer later = create("one");

        assertThat(later.status()).isEqualTo(201);
        assertThat(later.header("Location")).isNotEqualTo(first.header("Location"));
        assertThat(create("one").header("Location")).isEqualTo(later.header("Location"));
    }

    @Test
    void whoReadsTheDatabaseReadsNoSecretThatWasToldOnce() {
        String secret = create("one").at("/token");

        List<byte[]> kept = jdbc.sql("select body from idempotency_key where user_id = ? and key = ?")
                .params(sdr.userId(), key)
                .query(byte[].class)
                .list();
        assertThat(kept)
                .hasSize(1)
                .allSatisfy(body -> assertThat(new String(body, StandardCharsets.ISO_8859_1))
                        .doesNotContain(secret, "one"));
        assertThat(create("one").at("/token")).isEqualTo(secret);
    }

    @Test
    void anotherTokenOfTheSamePersonHasNoEffectAndIsToldNothing() {
        Answer first = create("one");
        Caller other = callers.with(sdr.post(TOKENS, "{\"name\": \"other\"}").at("/token"));
        Answer again = other.post(TOKENS, "{\"name\": \"one\"}", "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("IDEMPOTENCY_KEY_OF_OTHER_TOKEN");
        assertThat(again.body()).doesNotContain(first.at("/token"));
        assertThat(named("one")).isOne();
    }

    @Test
    void aKeyMustBePlainText() {
        assertThat(sdr.post(TOKENS, "{\"name\": \"one\"}", "Idempotency-Key", "a b")
                        .status())
                .isEqualTo(400);
        assertThat(sdr.post(TOKENS, "{\"name\": \"one\"}", "Idempotency-Key", "k".repeat(256))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void ofManyAtOnceOneHasAnEffect() {
        ExecutorService many = Executors.newFixedThreadPool(20);
        try {
            List<CompletableFuture<Answer>> attempts = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> create("many"), many))
                    .toList();
            List<Answer> answers =
                    attempts.stream().map(CompletableFuture::join).toList();

            assertThat(answers)
                    .allMatch(answer -> answer.status() == 201
                            || answer.status() == 409 && answer.at("/code").equals("REQUEST_IN_FLIGHT"));
            assertThat(answers.stream()
                            .filter(answer -> answer.status() == 201)
                            .map(Answer::body)
                            .distinct())
                    .hasSize(1);
            assertThat(named("many")).isOne();
        } finally {
            many.shutdown();
        }
    }

    private Answer create(String name) {
        return sdr.post(TOKENS, "{\"name\": \"" + name + "\"}", "Idempotency-Key", key);
    }

    private long named(String name) {
        return jdbc.sql("select count(*) from api_token where user_id = ? and name = ?")
                .params(sdr.userId(), name)
                .query(Long.class)
                .single();
    }
}
