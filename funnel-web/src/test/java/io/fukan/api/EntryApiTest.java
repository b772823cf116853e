package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.customfield.CustomField;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.FieldType;
import io.fukan.customfield.RecordType;
import io.fukan.kpi.FactCheck;
import io.fukan.organisation.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Records entered and changed by program: what is kept, what is refused, and that nobody overwrites anybody. */
@ApiTest
class EntryApiTest {

    private static final String LEADS = "/api/v1/leads";
    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String CONTACTS = "/api/v1/contacts";
    private static final String DEALS = "/api/v1/opportunities";
    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String TARGETS = "/api/v1/targets";

    @Autowired
    Callers callers;

    @Autowired
    CustomFields fields;

    @Autowired
    FactCheck check;

    Caller admin;
    String mark;

    @BeforeEach
    void somebodyEnters() {
        admin = callers.in(Role.ADMIN);
        mark = UUID.randomUUID().toString();
    }

    @Test
    void aLeadIsEnteredWithAllThatIsKnown() {
        fields.save(new CustomField(RecordType.LEAD, "entry_budget", "予算", FieldType.NUMBER, Instant.EPOCH));
        Answer made = admin.post(LEADS, """
                {"externalId": "%s", "track": "SDR", "acquiredAt": "2013-02-01", "company": "青葉精機 %s",
                 "contact": {"lastName": "森", "email": "mori@aoba.example", "phone": "０３－１２３４－５６７８", "title": "営業部長"},
                 "nextAction": "架電", "nextActionOn": "2199-04-01", "attrs": {"entry_budget": 1200.5}}
                """.formatted(mark, mark));

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        Answer read = admin.get(made.header("Location"));
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(read.at("/acquiredOn")).isEqualTo("2013-02-01");
        assertThat(read.at("/timeKnown")).isEqualTo("false");
        assertThat(read.at("/contact/phone")).isEqualTo("+81312345678");
        assertThat(read.at("/contact/jobRank")).isEqualTo("GENERAL_MANAGER");
        assertThat(read.at("/attrs/entry_budget")).isEqualTo("1200.5");
        assertThat(admin.get(LEADS + "?q=" + mark).at("/total")).isEqualTo("1");

        Answer again = admin.post(LEADS, "{\"externalId\": \"%s\", \"company\": \"x\"}".formatted(mark));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("ALREADY_EXISTS");
        assertThat(check.run().isClean()).isTrue();
    }

    @Test
    void aChangeTouchesOnlyWhatItNames() {
        Answer made = admin.post(
                LEADS,
                "{\"company\": \"青葉 %s\", \"contact\": {\"lastName\": \"森\", \"email\": \"m@a.example\"}, \"nextAction\": \"x\"}"
                        .formatted(mark));
        String lead = made.header("Location");
        Answer changed = admin.patch(
                lead, "{\"version\": %s, \"contact\": {\"email\": null, \"title\": \"課長\"}}".formatted(version(made)));

        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.at("/contact/lastName")).isEqualTo("森");
        assertThat(changed.at("/contact/email")).isEqualTo("(null)");
        assertThat(changed.at("/contact/jobRank")).isEqualTo("MANAGER");
        assertThat(changed.at("/nextAction")).isEqualTo("x");
        Answer cleared = admin.patch(lead, "{\"version\": %s, \"nextAction\": null}".formatted(version(changed)));
        assertThat(cleared.at("/nextAction")).isEqualTo("(null)");
        assertThat(cleared.at("/company/name")).startsWith("青葉");
    }

    @Test
    void whoReadAnOlderVersionOverwritesNobody() {
        Answer made = admin.post(LEADS, "{\"company\": \"青葉 %s\"}".formatted(mark));
        String lead = made.header("Location");
        String first = "{\"version\": %s, \"nextAction\": \"first\"}".formatted(version(made));
        assertThat(admin.patch(lead, first).status()).isEqualTo(200);

        Answer second = admin.patch(lead, first.replace("first", "second"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/code")).isEqualTo("STALE_VERSION");
        assertThat(second.at("/detail")).contains("version 1");
        assertThat(admin.get(lead).at("/nextAction")).isEqualTo("first");
        assertThat(admin.patch(lead, "{\"nextAction\": \"x\"}").at("/errors/0/field"))
                .isEqualTo("version");
    }

    @Test
    void ofManyWhoChangeTheSameVersionOneDoes() {
        Answer made = admin.post(LEADS, "{\"company\": \"青葉 %s\"}".formatted(mark));
        String body = "{\"version\": %s, \"nextAction\": \"%%d\"}".formatted(version(made));
        List<CompletableFuture<Answer>> attempts = Stream.iterate(0, i -> i + 1)
                .limit(8)
                .map(i -> CompletableFuture.supplyAsync(() -> admin.patch(made.header("Location"), body.formatted(i))))
                .toList();

        assertThat(attempts.stream().map(CompletableFuture::join).map(Answer::status))
                .containsOnly(200, 409)
                .containsOnlyOnce(200);
    }

    @Test
    void whatCannotBeIsToldAtItsField() {
        refused(LEADS, "{}", 422, "company", "LEAD_EMPTY");
        refused(LEADS, "{\"company\": \"a\", \"moon\": 1}", 400, "moon", "UNKNOWN_FIELD");
        refused(LEADS, "{\"contact\": {\"moon\": 1}}", 400, "contact.moon", "UNKNOWN_FIELD");
        refused(LEADS, "{\"company\": \"a\", \"attrs\": {\"moon\": 1}}", 400, "attrs.moon", "UNKNOWN_FIELD");
        refused(LEADS, "{\"contact\": {\"email\": \"nobody\"}}", 422, "contact.email", "EMAIL_INVALID");
        refused(LEADS, "{\"contact\": {\"phone\": \"12\"}}", 422, "contact.phone", "TOO_SHORT");
        refused(LEADS, "{\"company\": \"a\\u0000b\"}", 422, "company", "TEXT_UNREADABLE");
        refused(LEADS, "{\"company\": \"%s\"}".formatted("x".repeat(10_000)), 422, "company", "TEXT_TOO_LONG");
        refused(LEADS, "{\"company\": \"a\", \"channel\": 1}", 422, "channel", "CHOICE_MISSING");
        refused(LEADS, "{\"company\": \"a\", \"acquiredAt\": \"2026-02-31\"}", 422, "acquiredAt", "DATE_UNREADABLE");
        refused(LEADS, "{\"company\": \"a\", \"acquiredAt\": \"9999-01-01\"}", 422, "acquiredAt", "DATE_OUT_OF_RANGE");
        refused(LEADS, "{\"company\": \"a\", \"acquiredAt\": \"2190-01-01\"}", 422, "acquiredAt", "OCCURRED_IN_FUTURE");
        refused(ACCOUNTS, "{\"name\": \" \"}", 422, "name", "REQUIRED");
        refused(ACCOUNTS, "{\"name\": \"a\", \"employees\": -1}", 422, "employees", "NEGATIVE");
        refused(
                ACCOUNTS,
                "{\"name\": \"a\", \"corporateNumber\": \"7000012050003\"}",
                422,
                "corporateNumber",
                "WRONG_CHECK_DIGIT");
        refused(CONTACTS, "{\"person\": {}}", 422, "person", "PERSON_EMPTY");
        refused(DEALS, "{}", 422, "company", "DEAL_EMPTY");
        refused(DEALS, "{\"name\": \"a\", \"amount\": -1}", 422, "amount", "AMOUNT_INVALID");
        refused(DEALS, "{\"name\": \"a\", \"amount\": 1e20}", 422, "amount", "AMOUNT_INVALID");
        refused(DEALS, "{\"name\": \"a\", \"source\": \"MOON\"}", 422, "source", "VALUE_UNKNOWN");
        refused(CUSTOMERS, "{}", 422, "company", "CUSTOMER_EMPTY");
        refused(CUSTOMERS, "{\"company\": \"a\", \"mrr\": 1e20}", 422, "mrr", "AMOUNT_INVALID");
        refused(
                TARGETS,
                "{\"kpi\": \"moon\", \"from\": \"2031-01-01\", \"to\": \"2031-01-31\", \"value\": 1}",
                422,
                "kpi",
                "TARGET_KPI_UNKNOWN");
        refused(
                TARGETS,
                "{\"kpi\": \"leads\", \"from\": \"2031-01-31\", \"to\": \"2031-01-01\", \"value\": 1}",
                422,
                "to",
                "PERIOD_REVERSED");
        refused(
                TARGETS,
                "{\"kpi\": \"win-rate\", \"from\": \"2031-01-01\", \"to\": \"2031-01-31\", \"value\": 60}",
                422,
                "value",
                "OUT_OF_RANGE");
    }

    @Test
    void customFieldsAreReadAsTheirType() {
        fields.save(new CustomField(RecordType.ACCOUNT, "entry_partner", "取引先", FieldType.BOOLEAN, Instant.EPOCH));
        fields.save(new CustomField(RecordType.ACCOUNT, "entry_since", "開始", FieldType.DATE, Instant.EPOCH));
        Answer made = admin.post(
                ACCOUNTS,
                "{\"name\": \"%s\", \"attrs\": {\"entry_partner\": true, \"entry_since\": \"2020-04-01\"}}"
                        .formatted(mark));

        assertThat(made.at("/attrs/entry_partner")).as(made.toString()).isEqualTo("true");
        assertThat(admin.get(ACCOUNTS + "?q=" + mark + "&account.attr.entry_since=2020-04-01")
                        .at("/total"))
                .isEqualTo("1");
        Answer changed = admin.patch(
                made.header("Location"),
                "{\"version\": %s, \"attrs\": {\"entry_since\": null}}".formatted(version(made)));
        assertThat(changed.at("/attrs/entry_since")).isEqualTo("(missing)");
        assertThat(changed.at("/attrs/entry_partner")).isEqualTo("true");
        refused(
                ACCOUNTS,
                "{\"name\": \"a\", \"attrs\": {\"entry_partner\": \"yes\"}}",
                422,
                "attrs.entry_partner",
                "VALUE_UNREADABLE");
        refused(
                ACCOUNTS,
                "{\"name\": \"a\", \"attrs\": {\"entry_since\": \"2020-02-31\"}}",
                422,
                "attrs.entry_since",
                "DATE_INVALID");
    }

    @Test
    void aDealByHandIsInTheFiguresAndMakesACustomer() {
        Answer made = admin.post(DEALS, """
                {"company": "%s", "name": "基盤刷新", "product": "%s", "source": "FS", "amount": 1200000.5,
                 "enteredAt": "2012-03-01", "confirmedAt": "2012-03-05T10:00:00+09:00"}
                """.formatted(mark, mark));
        String deal = made.header("Location");

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.at("/confirmedOn")).isEqualTo("2012-03-05");
        Answer proposal = admin.post(
                deal + "/activities", "{\"kind\": \"PROPOSAL\", \"subject\": \"提案書\", \"occurredAt\": \"2012-03-10\"}");
        assertThat(admin.get("/api/v1/activities?opportunity=" + made.at("/id")).at("/items/0/id"))
                .isEqualTo(proposal.at("/id"));
        assertThat(admin.post(deal + "/activities", "{\"kind\": \"CALL\", \"note\": \"x\"}")
                        .at("/errors/0/code"))
                .isEqualTo("CHOICE_MISSING");
        assertThat(figure("opportunities")).isEqualTo("1");
        assertThat(figure("proposals")).isEqualTo("1");
        Answer won = admin.post(deal + "/win", "{\"occurredAt\": \"2012-03-20\"}");
        assertThat(won.at("/amount")).isEqualTo("1200000.5");
        assertThat(figure("won-amount")).isEqualTo("1200000.5");

        String customer = CUSTOMERS + "/" + admin.get(CUSTOMERS + "?q=" + mark).at("/items/0/id");
        assertThat(admin.patch(customer, "{\"version\": 0, \"mrr\": 50000}").at("/mrr"))
                .isEqualTo("50000");
        assertThat(admin.post(customer + "/stage", "{\"to\": \"RENEWAL\"}").status())
                .isEqualTo(409);
        assertThat(admin.post(customer + "/stage", "{\"to\": \"ADOPTION\"}").at("/stage"))
                .isEqualTo("ADOPTION");
        customerSuccess(customer);
        assertThat(admin.post(customer + "/churn", "{\"reason\": \"価格\", \"occurredAt\": \"2012-03-01\"}")
                        .at("/errors/0/code"))
                .isEqualTo("CHURN_BEFORE_START");
        assertThat(admin.post(customer + "/churn", "{\"reason\": \"価格\", \"occurredAt\": \"2012-09-30\"}")
                        .at("/churnedOn"))
                .isEqualTo("2012-09-30");

        Answer late = admin.patch(deal, "{\"version\": %s, \"amount\": 5}".formatted(version(won)));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.at("/code")).isEqualTo("OPPORTUNITY_CLOSED");
        assertThat(admin.post(deal + "/amount", "{\"amount\": -1}").status()).isEqualTo(422);
        assertThat(admin.post(deal + "/amount", "{\"amount\": 1300000}").at("/amount"))
                .isEqualTo("1300000");
        assertThat(figure("won-amount")).as("of the day it was won").isEqualTo("1300000");
        assertThat(admin.get(deal + "/history").json()).hasSizeGreaterThan(3);
        assertThat(admin.delete(deal).status()).isEqualTo(204);
        assertThat(figure("wins")).isEqualTo("0");
        assertThat(check.run().isClean()).isTrue();
    }

    private void customerSuccess(String customer) {
        assertThat(admin.post(customer + "/onboarding", "{\"occurredAt\": \"2012-08-01\"}")
                        .at("/code"))
                .as("whoever went on from onboarding has completed it")
                .isEqualTo("ONBOARDING_COMPLETED");
        assertThat(admin.post(customer + "/first-value", "{\"occurredAt\": \"2012-08-01\"}")
                        .at("/firstValueOn"))
                .isEqualTo("2012-08-01");
        assertThat(admin.post(customer + "/renewals", "{}").at("/code")).isEqualTo("RENEWAL_UNKNOWN");
        Answer known = admin.get(customer);
        Answer told = admin.patch(
                customer, "{\"version\": %s, \"mrr\": 50000, \"renewsOn\": \"2013-05-31\"}".formatted(version(known)));
        assertThat(told.at("/renewsOn")).isEqualTo("2013-05-31");
        assertThat(admin.post(customer + "/renewals", "{\"occurredAt\": \"2012-09-01\"}")
                        .at("/renewsOn"))
                .isEqualTo("2014-05-31");
        String more = "{\"kind\": \"UPSELL\", \"amount\": 20000, \"occurredAt\": \"2012-09-01\"}";
        assertThat(admin.post(customer + "/mrr-changes", more).at("/mrr")).startsWith("70000");
        assertThat(admin.post(customer + "/health", "{\"judgement\": 6}").at("/errors/0/code"))
                .isEqualTo("OUT_OF_RANGE");
        assertThat(admin.post(customer + "/health", "{\"judgement\": 2, \"occurredAt\": \"2012-09-02\"}")
                        .at("/health"))
                .startsWith("25");
    }

    @Test
    void aCorrectedActivityIsCountedWhereItBelongs() {
        Answer lead = admin.post(
                LEADS, "{\"company\": \"%s\", \"track\": \"SDR\", \"acquiredAt\": \"2008-01-01\"}".formatted(mark));
        Answer call = admin.post(
                lead.header("Location") + "/calls", "{\"outcome\": \"NO_ANSWER\", \"occurredAt\": \"2008-05-01\"}");
        Answer corrected = admin.patch(
                call.header("Location"),
                "{\"version\": 0, \"outcome\": \"CONNECTED\", \"occurredAt\": \"2008-06-01\", \"note\": \"話した\"}");

        assertThat(corrected.at("/occurredOn")).as(corrected.toString()).isEqualTo("2008-06-01");
        assertThat(calls("2008-05")).isEqualTo("0");
        assertThat(calls("2008-06")).isEqualTo("1");
        assertThat(admin.delete(call.header("Location")).status()).isEqualTo(204);
        assertThat(calls("2008-06")).isEqualTo("0");
        assertThat(check.run().isClean()).isTrue();
    }

    @Test
    void aTargetStandsBesideItsFigure() {
        Answer made = admin.post(
                TARGETS, "{\"kpi\": \"handoffs\", \"from\": \"2032-04-01\", \"to\": \"2032-04-30\", \"value\": 120}");
        String figures = "/api/v1/kpis/handoffs?from=2032-04-01&to=2032-04-30";

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.at("/to")).isEqualTo("2032-04-30");
        assertThat(admin.get(figures).at("/series/0/target")).isEqualTo("120");
        assertThat(admin.post(
                                TARGETS,
                                "{\"kpi\": \"handoffs\", \"from\": \"2032-04-01\", \"to\": \"2032-04-30\", \"value\": 1}")
                        .at("/code"))
                .isEqualTo("ALREADY_EXISTS");
        assertThat(admin.patch(made.header("Location"), "{\"version\": 0, \"value\": 130}")
                        .at("/value"))
                .isEqualTo("130");
        assertThat(admin.get(TARGETS + "?kpi=handoffs&withinFrom=2032-04-30&withinTo=2032-05-31")
                        .at("/total"))
                .isEqualTo("1");
        assertThat(admin.get(TARGETS + "?kpi=handoffs&withinFrom=2032-05-01").at("/total"))
                .isEqualTo("0");
        assertThat(admin.delete(made.header("Location")).status()).isEqualTo(204);
        assertThat(admin.get(figures).at("/series/0/target")).isEqualTo("(null)");
    }

    @Test
    void aPendingHandoffIsSentToSomebodyElse() {
        Caller sdr = callers.in(Role.SDR);
        Caller first = callers.in(Role.FIELD);
        Caller second = callers.in(Role.FIELD);
        Answer lead = sdr.post(LEADS, "{\"company\": \"%s\", \"track\": \"SDR\"}".formatted(mark));
        sdr.post(lead.header("Location") + "/appointments", "{\"bookedThrough\": \"CALENDAR\"}");
        Answer handoff =
                sdr.post(lead.header("Location") + "/handoffs", "{\"addressee\": %d}".formatted(first.userId()));
        String path = handoff.header("Location");

        Answer moved = sdr.patch(path, "{\"version\": 0, \"addressee\": %d}".formatted(second.userId()));
        assertThat(moved.at("/taker/id")).as(moved.toString()).isEqualTo(Long.toString(second.userId()));
        assertThat(first.get(path).status()).isEqualTo(404);
        assertThat(second.post(path + "/accept", "").status()).isEqualTo(200);
        Answer late = sdr.patch(path, "{\"version\": 2, \"note\": \"x\"}");
        assertThat(late.at("/code")).as(late.toString()).isEqualTo("HANDOFF_DECIDED");
        assertThat(late.at("/detail")).contains(second.name());
    }

    @Test
    void ownersAreNamedByManagersAndAdministratorsOnly() {
        Caller sdr = callers.in(Role.SDR);
        String body = "{\"company\": \"%s\", \"owner\": %d}".formatted(mark, admin.userId());

        assertThat(sdr.post(LEADS, body).status()).isEqualTo(403);
        assertThat(admin.post(LEADS, body).at("/owner/id")).isEqualTo(Long.toString(admin.userId()));
        assertThat(sdr.post(LEADS, "{\"company\": \"%s\"}".formatted(mark)).at("/owner/id"))
                .isEqualTo(Long.toString(sdr.userId()));
        Answer byMarketing = callers.in(Role.MARKETING).post(LEADS, "{\"contact\": {\"lastName\": \"森山\"}}");
        assertThat(byMarketing.at("/owner")).isEqualTo("(null)");
        assertThat(byMarketing.at("/contact/lastName")).isEqualTo("森＊＊");
    }

    private String figure(String kpi) {
        return admin.get("/api/v1/kpis/" + kpi + "?from=2012-01-01&to=2012-12-31&product=" + mark)
                .at("/series/0/value");
    }

    private String calls(String month) {
        return admin.get("/api/v1/kpis/calls?from=%s-01&to=%s-28".formatted(month, month))
                .at("/series/0/value");
    }

    private void refused(String path, String body, int status, String field, String code) {
        Answer answer = admin.post(path, body);
        assertThat(answer.status()).as(body + answer).isEqualTo(status);
        assertThat(answer.at("/errors/0/field")).as(body).isEqualTo(field);
        assertThat(answer.at("/errors/0/code")).as(body).isEqualTo(code);
        assertThat(answer.at("/errors/0/message")).isNotBlank();
    }

    private static String version(Answer answer) {
        return answer.at("/version");
    }
}
