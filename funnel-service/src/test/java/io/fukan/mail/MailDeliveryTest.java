package io.fukan.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fukan.database.DatabaseTest;
import io.fukan.outbox.Delivery;
import io.fukan.setting.Company;
import io.fukan.setting.SiteAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a mail server says decides whether the mail is given up, tried again, or the server left alone. */
@DatabaseTest
class MailDeliveryTest {

    private static final Delivery.Parcel PARCEL = new Delivery.Parcel(
            4711,
            Instant.parse("2026-04-06T01:00:00Z"),
            Mails.JSON.writeValueAsString(
                    new Mail(new MailAddress("mori@example.com", "森"), null, "件名", "本文", List.of())));

    @Autowired
    SiteAddress site;

    @Autowired
    Company company;

    @ParameterizedTest
    @CsvSource({"550 no such user, true", "450 mailbox busy, false", "452 full, false", "553 bad name, true"})
    void aRefusedRecipientIsTheMailsOwnTrouble(String reply, boolean forGood) throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            daemon(() -> talk(server, reply));
            assertThatThrownBy(() -> delivery(server.getLocalPort()).deliver(PARCEL))
                    .isInstanceOfSatisfying(
                            Delivery.Refused.class,
                            refused -> assertThat(refused.getMessage()).contains(reply.substring(0, 3)))
                    .extracting("forGood")
                    .isEqualTo(forGood);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsTheChannelsTrouble() throws IOException {
        int port;
        try (ServerSocket nobody = new ServerSocket(0)) {
            port = nobody.getLocalPort();
        }
        assertThatThrownBy(() -> delivery(port).deliver(PARCEL)).isInstanceOf(Delivery.Unreachable.class);
        try (ServerSocket closing = new ServerSocket(0)) {
            daemon(() -> talk(closing, null));
            assertThatThrownBy(() -> delivery(closing.getLocalPort()).deliver(PARCEL))
                    .isInstanceOf(Delivery.Unreachable.class);
        }
    }

    @Test
    void withoutAServerItSaysWhatIsMissing() {
        MailDelivery none = new MailDelivery(
                new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), site, company, "");
        assertThat(none.obstacle()).contains("outbox.obstacle.smtp");
    }

    private MailDelivery delivery(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new MailDelivery(beans.getBeanProvider(JavaMailSender.class), site, company, "");
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    /** Speaks SMTP as far as needed; a null reply hangs up after the greeting. */
    private static void talk(ServerSocket server, String toRecipient) {
        try (Socket client = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "220 hello");
            for (String line = in.readLine(); line != null && toRecipient != null; line = in.readLine()) {
                say(client, line.startsWith("RCPT") ? toRecipient : line.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
