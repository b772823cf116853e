package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.organisation.Role;
import io.fukan.web.SignedIn;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Other systems tell what happened, signed: calls, mails, contracts. */
@ApiTest
class HooksTest {

    @Autowired
    Callers callers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    WebApplicationContext context;

    Caller admin;

    @BeforeEach
    void somebody() {
        admin = callers.in(Role.ADMIN);
    }

    /** A system that signs with one of our keys. */
    private final class Sender {
        final String path;
        final byte[] secret;

        Sender(String kind) {
            Answer made = admin.post("/api/v1/hook-keys", "{\"kind\": \"%s\", \"name\": \"検証\"}".formatted(kind));
            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            String url = made.at("/url");
            path = url.substring(url.indexOf("/hooks/"));
            secret = Base64.getDecoder().decode(made.at("/secret").substring("whsec_".length()));
        }

        Answer tell(String body) {
            return tell(UUID.randomUUID().toString(), body, Duration.ZERO, secret);
        }

        Answer tell(String id, String body, Duration ago, byte[] by) {
            String at = Long.toString(clock.instant().minus(ago).getEpochSecond());
            return callers.stranger()
                    .post(
                            path,
                            body,
                            "webhook-id",
                            id,
                            "webhook-timestamp",
                            at,
                            "webhook-signature",
                            "v1," + signature(id + "." + at + "." + body, by));
        }
    }

    @Test
    void whatIsNotSignedOrNotOfNowHasNoEffect() {
        long deal = deal();
        for (Sender sender : List.of(new Sender("MAIL"), new Sender("CONTRACT"), new Sender("TELEPHONY"))) {
            String body = contract("SENT", deal);
            Answer forged = sender.tell("m", body, Duration.ZERO, new byte[32]);
            Answer old = sender.tell("m", body, Duration.ofMinutes(6), sender.secret);
            Answer bare = callers.stranger().post(sender.path, body);

            assertThat(forged.status()).isEqualTo(401);
            assertThat(forged.at("/code")).isEqualTo("HOOK_SIGNATURE");
            assertThat(old.status()).isEqualTo(401);
            assertThat(old.at("/code")).isEqualTo("HOOK_TIMESTAMP");
            assertThat(bare.status()).isEqualTo(400);
            assertThat(bare.at("/code")).isEqualTo("HOOK_HEADERS");
        }
        assertThat(contractOf(deal).at("/status")).isEqualTo("NONE");
    }

    @Test
    void aKeyOpensOnlyItsOwnKindOfDoor() {
        Sender mail = new Sender("MAIL");
        String body = contract("SENT", deal());
        String at = Long.toString(clock.instant().getEpochSecond());
        Answer answer = callers.stranger()
                .post(
                        mail.path.replace("/mail/", "/contract/"),
                        body,
                        "webhook-id",
                        "m",
                        "webhook-timestamp",
                        at,
                        "webhook-signature",
                        "v1," + signature("m." + at + "." + body, mail.secret));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedAtItsPlace() {
        Sender mail = new Sender("MAIL");
        Sender contract = new Sender("CONTRACT");

        assertThat(mail.tell("{").status()).isEqualTo(400);
        assertThat(mail.tell("null").status()).isEqualTo(400);
        assertThat(mail.tell("{\"event\": \"EATEN\"}").status()).isEqualTo(422);
        assertThat(mail.tell(mail("OPENED", "x@example.com").replace("email", "eMail"))
                        .status())
                .isEqualTo(400);
        Answer nobody = mail.tell("{\"event\": \"OPENED\", \"occurredAt\": \"2024-04-01T09:00:00Z\"}");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.at("/errors/0/field")).isEqualTo("messageId");
        Answer future = mail.tell(mail("OPENED", "x@example.com")
                .replace(
                        "2024-04-01T09:00:00Z",
                        clock.instant().plusSeconds(3_600).toString()));
        assertThat(future.at("/errors/0/code")).isEqualTo("OCCURRED_IN_FUTURE");
        assertThat(mail.tell("{\"event\": \"%s\"}".formatted("x".repeat(70_000)))
                        .status())
                .isEqualTo(413);
        assertThat(contract.tell(contract("SENT", 9_999_999_999L)).status()).isEqualTo(404);
        assertThat(contract.tell(contract("SENT", deal()).replace("https:", "javascript:"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatBecameOfAMailStandsInTheLeadsHistory() {
        Sender mail = new Sender("MAIL");
        String address = UUID.randomUUID() + "@aoba.example";
        long lead = lead(address);
        String id = UUID.randomUUID().toString();
        String named = "{\"event\": \"%s\", \"occurredAt\": \"%s\", \"messageId\": \"" + id + "\", \"email\": \""
                + address.toUpperCase() + "\", \"subject\": \"ご案内\", \"sentAt\": \"2024-04-01T08:00:00Z\"}";

        assertThat(mail.tell(named.formatted("CLICKED", "2024-04-01T09:30:00Z")).at("/state"))
                .isEqualTo("TAKEN");
        assertThat(story(lead)).contains("CLICKED ご案内");
        assertThat(mail.tell(named.formatted("OPENED", "2024-04-01T09:00:00Z")).at("/state"))
                .isEqualTo("TAKEN");
        assertThat(mail.tell("{\"event\": \"UNSUBSCRIBED\", \"occurredAt\": \"2024-04-02T09:00:00Z\", \"email\": \""
                                + address + "\"}")
                        .at("/state"))
                .isEqualTo("TAKEN");

        assertThat(story(lead)).contains("UNSUBSCRIBED ご案内");
        assertThat(jdbc.sql(
                                "select count(*) from mail_message where lead_id = ? and opened_at = '2024-04-01T09:00:00Z'")
                        .param(lead)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(mail.tell(mail("OPENED", "nobody@nowhere.example")).at("/state"))
                .isEqualTo("UNKNOWN");
    }

    @Test
    void aContractIsFollowedAndWinsNoDeal() {
        Sender contract = new Sender("CONTRACT");
        long deal = deal();
        String document = UUID.randomUUID().toString();
        String byDocument =
                "{\"event\": \"%s\", \"occurredAt\": \"2024-04-0%dT01:00:00Z\", \"documentId\": \"" + document + "\"}";

        contract.tell(contract("SENT", deal).replace("}", ", \"documentId\": \"" + document + "\"}"));
        assertThat(contractOf(deal).at("/status")).isEqualTo("SENT");
        contract.tell(byDocument.formatted("VIEWED", 2));
        assertThat(contractOf(deal).at("/status")).isEqualTo("VIEWED");
        contract.tell(byDocument.formatted("DECLINED", 3));
        assertThat(contractOf(deal).at("/status")).isEqualTo("DECLINED");
        contract.tell(byDocument.formatted("SENT", 4));
        contract.tell(byDocument.formatted("SIGNED", 5));

        Answer signed = contractOf(deal);
        assertThat(signed.at("/status")).isEqualTo("SIGNED");
        assertThat(signed.at("/sentOn")).isEqualTo("2024-04-04");
        assertThat(signed.at("/signedOn")).isEqualTo("2024-04-05");
        assertThat(contract.tell(byDocument.formatted("DECLINED", 6)).at("/state"))
                .isEqualTo("OVERTAKEN");
        assertThat(admin.get("/api/v1/opportunities/" + deal).at("/outcome")).isEqualTo("OPEN");
    }

    @Test
    void aHundredDeliveriesOfOneMessageHaveOneEffect() throws Exception {
        String address = UUID.randomUUID() + "@aoba.example";
        long lead = lead(address);
        Sender mail = new Sender("MAIL");
        Sender contract = new Sender("CONTRACT");
        long deal = deal();

        assertThat(hundredTimes(mail, mail("OPENED", address)))
                .containsOnlyOnce("TAKEN")
                .contains("REPEATED");
        assertThat(hundredTimes(contract, contract("SENT", deal))).containsOnlyOnce("TAKEN");

        assertThat(jdbc.sql("select version from mail_message where lead_id = ?")
                        .param(lead)
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
        assertThat(jdbc.sql("select version from deal_contract where opportunity_id = ?")
                        .param(deal)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCallOfTheTelephoneSystemHasItsPage() {
        Caller setter = callers.in(Role.SDR);
        String number = "03" + (10_000_000 + Math.abs(UUID.randomUUID().hashCode() % 80_000_000));
        long lead = Long.parseLong(setter.post(
                        "/api/v1/leads",
                        "{\"track\": \"SDR\", \"company\": \"青葉精機\", \"contact\": {\"lastName\": \"森\", \"phone\": \""
                                + number + "\"}}")
                .at("/id"));
        String agent = jdbc.sql("select email from app_user where id = ?")
                .param(setter.userId())
                .query(String.class)
                .single();
        Sender telephone = new Sender("TELEPHONY");
        String start = clock.instant().minusSeconds(600).toString();
        String call = """
                {"callId": "%s", "direction": "OUTBOUND", "startedAt": "%s", "durationSeconds": 95, "to": "%s",
                 "agent": "%s", "outcome": "CONNECTED", "recordingUrl": "https://pbx.example/r/1",
                 "segments": [{"speaker": "rep", "start": 0, "end": 4.5, "text": "お電話ありがとうございます"},
                              {"speaker": "prospect", "start": 5, "end": 9, "text": "資料の件ですが"}]}""".formatted(UUID.randomUUID(), start, number, agent);

        assertThat(telephone.tell(call).at("/state")).isEqualTo("LOGGED");

        Answer calls = setter.get("/api/v1/activities?lead=" + lead + "&kind=CALL");
        assertThat(calls.at("/total")).isEqualTo("1");
        long id = Long.parseLong(calls.at("/items/0/id"));
        MvcTestResult page = new SignedIn(mvc(), setter.userId()).get("/calls/" + id);
        assertThat(page).hasStatusOk();
        assertThat(SignedIn.body(page)).contains("資料の件ですが").contains("https://pbx.example/r/1");
        assertThat(telephone.tell(call).at("/state"))
                .as("told again under another id")
                .isEqualTo("LOGGED");
        assertThat(setter.get("/api/v1/activities?lead=" + lead + "&kind=CALL").at("/total"))
                .isEqualTo("1");
    }

    private MockMvcTester mvc() {
        return MockMvcTester.from(
                context,
                builder -> builder.apply(SecurityMockMvcConfigurers.springSecurity())
                        .build());
    }

    private List<String> hundredTimes(Sender sender, String body) throws Exception {
        String id = UUID.randomUUID().toString();
        List<Callable<String>> deliveries = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            deliveries.add(
                    () -> sender.tell(id, body, Duration.ZERO, sender.secret).at("/state"));
        }
        ExecutorService hands = Executors.newFixedThreadPool(100);
        List<String> states = new ArrayList<>();
        for (Future<String> delivery : hands.invokeAll(deliveries)) {
            states.add(delivery.get());
        }
        hands.shutdown();
        return states;
    }

    private long lead(String address) {
        return Long.parseLong(admin.post(
                        "/api/v1/leads",
                        "{\"track\": \"SDR\", \"company\": \"青葉精機\", \"contact\": {\"lastName\": \"森\", \"email\": \""
                                + address + "\"}}")
                .at("/id"));
    }

    private long deal() {
        return Long.parseLong(
                admin.post("/api/v1/opportunities", "{\"company\": \"青葉精機\", \"name\": \"基盤刷新\", \"source\": \"FS\"}")
                        .at("/id"));
    }

    private Answer contractOf(long deal) {
        return admin.get("/api/v1/opportunities/" + deal + "/contract");
    }

    private List<String> story(long lead) {
        return admin.get("/api/v1/leads/" + lead + "/history")
                .json()
                .valueStream()
                .filter(entry -> entry.get("kind").asString().equals("MAIL"))
                .map(entry ->
                        entry.get("what").asString() + " " + entry.get("said").asString())
                .toList();
    }

    private static String mail(String event, String address) {
        return "{\"event\": \"%s\", \"occurredAt\": \"2024-04-01T09:00:00Z\", \"email\": \"%s\"}"
                .formatted(event, address);
    }

    private static String contract(String event, long deal) {
        return ("{\"event\": \"%s\", \"occurredAt\": \"2024-04-01T09:00:00Z\", \"opportunityId\": %d,"
                        + " \"link\": \"https://sign.example/d/1\"}")
                .formatted(event, deal);
    }

    private static String signature(String text, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
