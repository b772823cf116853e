package io.fukan.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.database.DatabaseTest;
import io.fukan.hook.HookRefused.Reason;
import io.fukan.record.IllegalMove;
import io.fukan.time.TestClock;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Only who has the secret is heard, and only what was sent just now. */
@DatabaseTest
@Transactional
class HookDoorTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);

    @Autowired
    HookKeys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    private final TestClock clock = new TestClock(NOW);
    private HookDoor door;
    private HookKeyring keyring;
    private HookKey key;
    private byte[] secret;

    @BeforeEach
    void aKey() {
        door = new HookDoor(keys, jdbc, clock);
        keyring = new HookKeyring(keys, clock);
        HookKeyring.Made made = keyring.create(HookKind.TELEPHONY, "電話", null);
        key = made.key();
        secret = made.secret().bytes();
    }

    /** Id, time, body and signature as the libraries of Standard Webhooks test theirs. */
    @Test
    void agreesWithTheStandardsOwnExample() {
        Instant at = NOW;
        jdbc.sql(
                        "insert into hook_key (kind, name, address, secret, created_at) values ('TELEPHONY', 'x', 'standard', ?, now())")
                .param(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .update();

        HookKey opened = door.open(
                HookKind.TELEPHONY,
                new SignedMessage(
                        "standard",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        String.valueOf(at.getEpochSecond()),
                        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)));

        assertThat(opened.address()).isEqualTo("standard");
    }

    @Test
    void oneRightSignatureAmongSeveralIsEnough() {
        String right = signature("m1", NOW, "{}", secret);

        assertThat(open("m1", NOW, "v1,AAAA v2,xyz " + right, "{}").id()).isEqualTo(key.id());
    }

    @Test
    void whatIsNotSignedAsItStandsIsNotHeard() {
        String right = signature("m1", NOW, "{}", secret);

        refused(Reason.SIGNATURE, "m1", NOW, right, "{ }");
        refused(Reason.SIGNATURE, "m2", NOW, right, "{}");
        refused(Reason.SIGNATURE, "m1", NOW.plusSeconds(1), right, "{}");
        refused(Reason.SIGNATURE, "m1", NOW, "", "{}");
        refused(Reason.SIGNATURE, "m1", NOW, right.replace("v1,", "v2,"), "{}");
        refused(
                Reason.SIGNATURE,
                "m1",
                NOW,
                signature("m1", NOW, "{}", "somebody else's secret..".getBytes(StandardCharsets.UTF_8)),
                "{}");
        refused(Reason.HEADERS, null, NOW, right, "{}");
        refused(Reason.HEADERS, "m1", NOW, null, "{}");
        refused(Reason.HEADERS, "with blank", NOW, right, "{}");
    }

    @Test
    void anUnknownAddressIsToldNothingElse() {
        SignedMessage message = new SignedMessage(
                "nobody",
                "m1",
                "1614265330",
                signature("m1", NOW, "{}", secret),
                "{}".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(HookRefused.class)
                .isThrownBy(() -> door.open(HookKind.TELEPHONY, message))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.SIGNATURE));
    }

    @Test
    void fiveMinutesEitherWayAreHeardAndASecondMoreIsNot() {
        for (Duration off : new Duration[] {Duration.ofMinutes(5), Duration.ofMinutes(-5)}) {
            Instant sent = NOW.plus(off);
            assertThat(open("m1", sent, signature("m1", sent, "{}", secret), "{}")
                            .id())
                    .isEqualTo(key.id());
            Instant further = sent.plusSeconds(off.isNegative() ? -1 : 1);
            refused(Reason.TIMESTAMP, "m1", further, signature("m1", further, "{}", secret), "{}");
        }
    }

    @Test
    void theFormerSecretIsGoodForADayAfterARotation() {
        byte[] next = keyring.rotate(key.id()).secret().bytes();

        assertThat(open("m1", NOW, signature("m1", NOW, "{}", next), "{}").id()).isEqualTo(key.id());
        assertThat(open("m1", NOW, signature("m1", NOW, "{}", secret), "{}").id())
                .isEqualTo(key.id());

        clock.pass(HookKey.OVERLAP);
        Instant later = clock.instant();
        assertThat(open("m1", later, signature("m1", later, "{}", next), "{}").id())
                .isEqualTo(key.id());
        refused(Reason.SIGNATURE, "m1", later, signature("m1", later, "{}", secret), "{}");
    }

    @Test
    void aDisabledKeyOpensNothingAtOnce() {
        keyring.rotate(key.id());
        keyring.disable(key.id());

        refused(Reason.SIGNATURE, "m1", NOW, signature("m1", NOW, "{}", secret), "{}");
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> keyring.rotate(key.id()));
    }

    @Test
    void aMessageIsNewOnce() {
        HookKey other = keyring.create(HookKind.TELEPHONY, "別の電話", null).key();
        entities.flush();
        assertThat(door.isNew(key, "m1")).isTrue();
        assertThat(door.isNew(key, "m1")).isFalse();
        assertThat(door.isNew(key, "m2")).isTrue();
        assertThat(door.isNew(other, "m1")).as("ids are each sender's own").isTrue();
    }

    @Test
    void theSecretIsAsTheStandardWritesIt() {
        String text = keyring.rotate(key.id()).secret().text();

        assertThat(text).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(text.substring("whsec_".length())))
                .hasSize(32);
    }

    private HookKey open(@Nullable String id, Instant sent, @Nullable String signature, String body) {
        return door.open(
                HookKind.TELEPHONY,
                new SignedMessage(
                        key.address(),
                        id,
                        String.valueOf(sent.getEpochSecond()),
                        signature,
                        body.getBytes(StandardCharsets.UTF_8)));
    }

    private void refused(Reason reason, @Nullable String id, Instant sent, @Nullable String signature, String body) {
        assertThatExceptionOfType(HookRefused.class)
                .isThrownBy(() -> open(id, sent, signature, body))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static String signature(String id, Instant sent, String body, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            String signed = id + "." + sent.getEpochSecond() + "." + body;
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
