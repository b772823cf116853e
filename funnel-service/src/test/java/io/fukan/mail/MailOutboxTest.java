package io.fukan.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import io.fukan.outbox.OutboxDrain;
import io.fukan.outbox.OutboxList;
import io.fukan.outbox.OutboxStatus;
import io.fukan.record.InvalidValue;
import io.fukan.time.TestClock;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail leaves once and is never lost: servers that are down, nodes that die, addresses that nobody has. */
@MailTest
class MailOutboxTest {

    private static final MailAddress MORI = new MailAddress("mori@example.com", "森 健太");

    @Autowired
    Mails mails;

    @Autowired
    OutboxDrain drain;

    @Autowired
    OutboxList list;

    @Autowired
    GreenMail server;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void empty() {
        jdbc.sql("drop trigger if exists dies on outbox_message").update();
        jdbc.sql("delete from outbox_message").update();
        jdbc.sql("delete from outbox_channel").update();
        server.stop();
        server.start();
    }

    @Test
    void whatIsRolledBackIsNotSentAndWhatIsCommittedIsSentOnce() throws Exception {
        transaction.executeWithoutResult(status -> {
            send("rolled-back", "なかったこと");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> send("meeting:1", "【みはるかす】お打合せの件"));
        transaction.executeWithoutResult(
                status -> assertThat(send("meeting:1", "二通目")).isFalse());

        assertThat(drain()).isEqualTo(1);
        assertThat(drain()).isZero();
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(received.getSubject()).isEqualTo("【みはるかす】お打合せの件");
        assertThat(received.getContent().toString().strip()).isEqualToNormalizingNewlines("本文です。\n改行もあります。");
        assertThat(received.getAllRecipients()[0]).hasToString("=?UTF-8?B?5qOuIOWBpeWkqg==?= <mori@example.com>");
        assertThat(received.getHeader("Message-ID")[0]).endsWith("@fukan.example.com>");
    }

    @Test
    void aMailThatIsNoPartOfADeedIsAMistake() {
        assertThatThrownBy(() -> send("no-deed", "なし")).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void threeDaysWithoutAServerLoseNothing() {
        server.stop();
        for (int i = 0; i < 5; i++) {
            String occasion = "down:" + i;
            transaction.executeWithoutResult(status -> send(occasion, "件名"));
        }
        for (int hour = 0; hour < 72; hour++) {
            assertThat(drain()).isZero();
            clock.pass(Duration.ofHours(1));
        }
        assertThat(list.counts().waiting()).isEqualTo(5);
        assertThat(list.channels().get(0).failure()).contains("Connect");
        assertThat(list.channels().get(0).failedSince())
                .isBefore(clock.instant().minus(Duration.ofDays(2)));

        server.start();
        assertThat(drain()).isEqualTo(5);
        assertThat(server.getReceivedMessages()).hasSize(5);
        assertThat(list.channels().get(0).failure()).isNull();
    }

    @Test
    void aServerThatIsDownIsNotAskedForEachMail() {
        server.stop();
        transaction.executeWithoutResult(status -> {
            send("quiet:1", "件名");
            send("quiet:2", "件名");
        });
        drain();
        assertThat(failures()).isEqualTo(1);
        drain();
        assertThat(failures()).as("within the pause").isEqualTo(1);
        clock.pass(Duration.ofSeconds(31));
        drain();
        assertThat(failures()).isEqualTo(2);
    }

    @Test
    void aNodeThatDiesBetweenSendingAndNotingItSendsTheSameMailAgain() throws Exception {
        transaction.executeWithoutResult(status -> send("dies:1", "件名"));
        jdbc.sql("create or replace function dies() returns trigger language plpgsql as"
                        + " $$ begin raise 'the node died'; end $$")
                .update();
        jdbc.sql("create trigger dies before update on outbox_message for each row when (new.status = 'SENT')"
                        + " execute function dies()")
                .update();
        assertThatThrownBy(this::drain).hasMessageContaining("the node died");
        jdbc.sql("drop trigger dies on outbox_message").update();

        assertThat(drain()).isEqualTo(1);
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID());
    }

    @Test
    void severalNodesSendEachMailOnce() {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 40; i++) {
                send("nodes:" + i, "件名 " + i);
            }
        });
        List<CompletableFuture<Integer>> nodes = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.supplyAsync(this::drain))
                .toList();
        assertThat(nodes.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(40);
        assertThat(Arrays.stream(server.getReceivedMessages()).map(MailOutboxTest::id))
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    @Test
    void remindersWaitForTheirDayAndAreDroppedWhenTheyAreOfNoUse() {
        transaction.executeWithoutResult(status -> {
            Mails.Cause cause = Mails.Cause.of("reminder:7:0", null, null);
            mails.send(
                    mail("明日のお打合せ"),
                    cause.notBefore(clock.instant().plus(Duration.ofHours(20)))
                            .until(clock.instant().plus(Duration.ofHours(44))));
            mails.send(
                    mail("取り消し済み"),
                    Mails.Cause.of("reminder:8:0", null, null)
                            .notBefore(clock.instant().plus(Duration.ofHours(20))));
        });
        assertThat(drain()).isZero();
        assertThat(transaction.<Integer>execute(status -> mails.drop("reminder:8:")))
                .isEqualTo(1);
        assertThat(transaction.<Integer>execute(status -> mails.drop("reminder_7")))
                .isZero();
        clock.pass(Duration.ofHours(45));
        assertThat(drain()).isZero();
        assertThat(list.page(OutboxStatus.DROPPED, 0, 10)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"件名\r\nBcc: all@example.com", "件名\n", "件名\u0000", "件名\u2028x\r"})
    void aSubjectIsOneLine(String subject) {
        assertThatThrownBy(() -> mail(subject))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.field()).isEqualTo("subject"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.com, b@example.com",
                "a@example.com\r\nBcc: b@example.com",
                "group:a@example.com;",
                "森 <a@example.com>",
                "a b@example.com",
                "example.com",
                "@example.com",
                ""
            })
    void mailGoesToOneMailboxOnly(String address) {
        assertThatThrownBy(() -> new MailAddress(address, null)).isInstanceOf(InvalidValue.class);
    }

    private int drain() {
        return drain.drain(() -> false);
    }

    private boolean send(String occasion, String subject) {
        return mails.send(mail(subject), Mails.Cause.of(occasion, null, null));
    }

    private static Mail mail(String subject) {
        return new Mail(MORI, null, subject, "本文です。\n改行もあります。");
    }

    private int failures() {
        return jdbc.sql("select failures from outbox_channel")
                .query(Integer.class)
                .single();
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
