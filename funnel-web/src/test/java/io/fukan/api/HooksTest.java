package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.organisation.Role;
import io.fukan.web.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
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

    private SignedHook sender(String kind) {
        return SignedHook.made(kind, admin, callers.stranger(), clock);
    }

    @Test
    void whatIsNotSignedOrNotOfNowHasNoEffect() {
        long deal = deal();
        for (SignedHook sender : List.of(sender("MAIL"), sender("CONTRACT"), sender("TELEPHONY"))) {
            String body = contract("SENT", deal);
            Answer forged = sender.tell("m", body, Duration.ZERO, new byte[32]);
            Answer old = sender.tell("m", body, Duration.ofMinutes(6), sender.secret());
            Answer bare = callers.stranger().post(sender.path(), body);

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
        SignedHook mail = sender("MAIL");
        String body = contract("SENT", deal());
        String at = Long.toString(clock.instant().getEpochSecond());
        Answer answer = callers.stranger()
                .post(
                        mail.path().replace("/mail/", "/contract/"),
                        body,
                        "webhook-id",
                        "m",
                        "webhook-timestamp",
                        at,
                        "webhook-signature",
                        "v1," + SignedHook.signature("m." + at + "." + body, mail.secret()));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedAtItsPlace() {
        SignedHook mail = sender("MAIL");
        SignedHook contract = sender("CONTRACT");

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
        SignedHook mail = sender("MAIL");
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
        SignedHook contract = sender("CONTRACT");
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
        assertThat(admin.get("/api/v1/opportunities/" + deal + "/history")
                        .json()
                        .valueStream()
                        .filter(entry -> entry.get("kind").asString().equals("CONTRACT"))
                        .map(entry -> entry.get("what").asString()))
                .as("all that became of it, latest first, and not what came too late")
                .containsExactly("SIGNED", "SENT", "DECLINED", "VIEWED", "SENT");
    }

    @Test
    void aHundredDeliveriesOfOneMessageHaveOneEffect() throws Exception {
        String address = UUID.randomUUID() + "@aoba.example";
        long lead = lead(address);
        SignedHook mail = sender("MAIL");
        SignedHook contract = sender("CONTRACT");
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
        String number = number();
        long lead = leadReachedBy(number, setter);
        SignedHook telephone = sender("TELEPHONY");
        String call = outbound(number, setter);

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

    @Test
    void aHundredDeliveriesOfOneCallLogItOnce() throws Exception {
        Caller setter = callers.in(Role.SDR);
        String number = number();
        long lead = leadReachedBy(number, setter);
        SignedHook telephone = sender("TELEPHONY");
        String call = outbound(number, setter);

        List<String> states = hundredTimes(telephone, call);
        assertThat(states).containsOnlyOnce("LOGGED");
        assertThat(states).filteredOn("REPEATED"::equals).hasSize(99);
        assertThat(hundredTimes(telephone, call, () -> UUID.randomUUID().toString()))
                .as("told again under ids of their own")
                .containsOnly("LOGGED");

        assertThat(setter.get("/api/v1/activities?lead=" + lead + "&kind=CALL").at("/total"))
                .isEqualTo("1");
        assertThat(jdbc.sql("select count(*) from telephony_call where lead_id = ?")
                        .param(lead)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoTellsTooMuchIsToldWhenToComeBack() {
        SignedHook telephone = sender("TELEPHONY");
        MockMvcTester mvc = mvc();
        MvcTestResult answer = told(mvc, telephone, "203.0.113.7");
        int heard = 0;
        while (answer.getResponse().getStatus() != 429 && heard < 5_000) {
            heard++;
            answer = told(mvc, telephone, "203.0.113.7");
        }

        assertThat(heard).isGreaterThanOrEqualTo(1_200);
        assertThat(answer).hasStatus(429).bodyJson().extractingPath("code").isEqualTo("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(answer.getResponse().getHeader("Retry-After")))
                .isBetween(1, 60);
        assertThat(told(mvc, telephone, "203.0.113.8"))
                .as("another system is still heard")
                .hasStatus(400);
    }

    private static MvcTestResult told(MockMvcTester mvc, SignedHook sender, String address) {
        return mvc.post()
                .uri(sender.path())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    private List<String> hundredTimes(SignedHook sender, String body) throws Exception {
        String id = UUID.randomUUID().toString();
        return hundredTimes(sender, body, () -> id);
    }

    private List<String> hundredTimes(SignedHook sender, String body, Supplier<String> ids) throws Exception {
        List<Callable<String>> deliveries = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String id = ids.get();
            deliveries.add(
                    () -> sender.tell(id, body, Duration.ZERO, sender.secret()).at("/state"));
        }
        ExecutorService hands = Executors.newFixedThreadPool(100);
        List<String> states = new ArrayList<>();
        for (Future<String> delivery : hands.invokeAll(deliveries)) {
            states.add(delivery.get());
        }
        hands.shutdown();
        return states;
    }

    private static String number() {
        return "03" + (10_000_000 + Math.abs(UUID.randomUUID().hashCode() % 80_000_000));
    }

    private static long leadReachedBy(String number, Caller owner) {
        return Long.parseLong(owner.post(
                        "/api/v1/leads",
                        "{\"track\": \"SDR\", \"company\": \"青葉精機\", \"contact\": {\"lastName\": \"森\", \"phone\": \""
                                + number + "\"}}")
                .at("/id"));
    }

    /** A call with words that the telephone system tells of. */
    private String outbound(String number, Caller caller) {
        String agent = jdbc.sql("select email from app_user where id = ?")
                .param(caller.userId())
                .query(String.class)
                .single();
        return """
                {"callId": "%s", "direction": "OUTBOUND", "startedAt": "%s", "durationSeconds": 95, "to": "%s",
                 "agent": "%s", "outcome": "CONNECTED", "recordingUrl": "https://pbx.example/r/1",
                 "segments": [{"speaker": "rep", "start": 0, "end": 4.5, "text": "お電話ありがとうございます"},
                              {"speaker": "prospect", "start": 5, "end": 9, "text": "資料の件ですが"}]}""".formatted(UUID.randomUUID(), clock.instant().minusSeconds(600), number, agent);
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
}
