package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.organisation.Role;
import io.fukan.web.SignedIn;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Writing to the person of a lead, the texts that one begins with, and those who want no more mail. */
@ApiTest
class MailApiTest {

    private static final String TEMPLATES = "/api/v1/mail-templates";
    private static final String LETTER = "{\"subject\": \"ご案内\", \"body\": \"資料をお送りします\"}";

    @Autowired
    Callers callers;

    @Autowired
    Belongings belongings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    WebApplicationContext context;

    Caller admin;
    Caller rep;
    long lead;
    String path;

    @BeforeEach
    void aLeadThatMailReaches() {
        admin = callers.in(Role.ADMIN);
        rep = callers.in(Role.SDR);
        lead = belongings.reachable(rep.userId()).id();
        path = "/api/v1/leads/" + lead;
    }

    @Test
    void aMailIsKeptAndQueued() {
        Answer sent = rep.post(path + "/mails", LETTER);
        assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
        assertThat(sent.at("/kind")).isEqualTo("EMAIL");
        assertThat(sent.at("/subject")).isEqualTo("ご案内");
        assertThat(letters()).containsExactly("QUEUED");
        assertThat(rep.post(path + "/mails", "{\"subject\": \" \", \"body\": \"x\"}")
                        .at("/errors/0/field"))
                .isEqualTo("subject");
        assertThat(rep.post(path + "/mails", "{\"subject\": \"x\\ny\", \"body\": \"x\"}")
                        .at("/errors/0/code"))
                .isEqualTo("LINE_BREAK");
    }

    @Test
    void whoUnsubscribedIsWrittenToNoMore() {
        rep.post(path + "/mails", LETTER);
        long deal = Long.parseLong(admin.post("/api/v1/opportunities", "{\"leadId\": %d}".formatted(lead))
                .at("/id"));
        unsubscribe();

        assertThat(letters()).as("what had not left is taken back").containsExactly("DROPPED");
        Answer refused = rep.post(path + "/mails", LETTER);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("UNSUBSCRIBED");
        assertThat(admin.post("/api/v1/opportunities/" + deal + "/mails", LETTER)
                        .at("/code"))
                .isEqualTo("UNSUBSCRIBED");
        assertThat(rep.get(path + "/mail-draft").at("/code")).isEqualTo("UNSUBSCRIBED");
        assertThat(letters()).hasSize(1);

        SignedIn person = new SignedIn(mvc(), rep.userId());
        MvcTestResult form = person.get("/leads/" + lead + "/mail");
        assertThat(form).hasStatus(409);
        assertThat(SignedIn.body(form)).contains("メールの配信を停止した相手には送れません");
        MvcTestResult sent = person.send("/leads/" + lead + "/mail", "subject=ご案内", "body=書きかけの本文");
        assertThat(sent).hasStatus(409);
        assertThat(SignedIn.body(sent)).contains("メールの配信を停止した相手には送れません").contains("書きかけの本文");
        MvcTestResult card = person.get("/leads/" + lead);
        assertThat(SignedIn.body(card)).contains("メール配信停止").doesNotContain("/leads/" + lead + "/mail\"");
    }

    @Test
    void aLetterSentTwiceLeavesOnce() {
        SignedIn person = new SignedIn(mvc(), rep.userId());
        String page = "/leads/" + lead + "/mail";
        String number = Jsoup.parse(SignedIn.body(person.get(page)))
                .select("[name=form-number]")
                .val();
        for (int times = 0; times < 2; times++) {
            assertThat(person.send(page, "form-number=" + number, "subject=ご案内", "body=資料をお送りします"))
                    .hasStatus3xxRedirection();
        }

        assertThat(letters()).containsExactly("QUEUED");
        MvcTestResult other = person.send(page, "form-number=" + number, "subject=ご案内", "body=別の本文");
        assertThat(other).hasStatus(409);
        assertThat(SignedIn.body(other)).contains("すでに保存しました").contains("別の本文");
    }

    @Test
    void anotherLeadOfTheSamePersonIsNotWrittenToEither() {
        unsubscribe();
        long other = belongings.reachable(rep.userId()).id();
        jdbc.sql("update contact set email = upper(?) where id = (select contact_id from lead where id = ?)")
                .param("person" + lead + "@example.com")
                .param(other)
                .update();

        assertThat(rep.post("/api/v1/leads/" + other + "/mails", LETTER).at("/code"))
                .isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void textsAreKeptFilledInAndDeleted() {
        String name = "お礼 " + UUID.randomUUID();
        String text = """
                {"name": "%s", "japanese": {"subject": "{{company}}様", "body": "{{person}}"},
                 "english": {"subject": "Thanks", "body": "Dear {{person}}"}%s}""";
        assertThat(rep.post(TEMPLATES, text.formatted(name, "")).status()).isEqualTo(403);
        assertThat(admin.post(TEMPLATES, text.formatted(name, "").replace("{{person}}", "{{salary}}"))
                        .at("/errors/0/code"))
                .isEqualTo("PLACEHOLDER_UNKNOWN");
        assertThat(admin.post(TEMPLATES, text.formatted(name, ", \"purpose\": \"APPOINTMENT_MOVED\""))
                        .at("/errors/0/field"))
                .isEqualTo("purpose");

        Answer added = admin.post(TEMPLATES, text.formatted(name, ""));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(rep.get(path + "/mail-draft?language=EN&template=" + added.at("/id"))
                        .at("/body"))
                .startsWith("Dear ")
                .doesNotContain("{{");

        String where = added.header("Location");
        String changed = text.formatted(name + "改", ", \"active\": false, \"version\": " + added.at("/version"));
        assertThat(admin.json("PUT", where, changed).at("/active")).isEqualTo("false");
        assertThat(admin.json("PUT", where, changed).status())
                .as("another version than the one read")
                .isEqualTo(409);
        assertThat(admin.delete(where).status()).isEqualTo(204);
        assertThat(admin.get(where).status()).isEqualTo(404);
    }

    @Test
    void aTextThatIsSentByItselfStays() {
        long reminder = jdbc.sql("select id from mail_template where purpose = 'APPOINTMENT_REMINDER'")
                .query(Long.class)
                .single();
        assertThat(admin.delete(TEMPLATES + "/" + reminder).at("/code")).isEqualTo("TEMPLATE_NEEDED");
    }

    private void unsubscribe() {
        jdbc.sql("insert into mail_message (lead_id, sent_at, recorded_at) values (?, now(), now())")
                .param(lead)
                .update();
        SignedHook mail = SignedHook.made("MAIL", admin, callers.stranger(), clock);
        Answer told =
                mail.tell("{\"event\": \"UNSUBSCRIBED\", \"occurredAt\": \"%s\", \"email\": \"person%d@example.com\"}"
                        .formatted("2024-04-02T09:00:00Z", lead));
        assertThat(told.at("/state")).as(told.toString()).isEqualTo("TAKEN");
    }

    private List<String> letters() {
        return jdbc.sql("select status from outbox_message where lead_id = ? and occasion like 'letter:%'")
                .param(lead)
                .query(String.class)
                .list();
    }

    private MockMvcTester mvc() {
        return MockMvcTester.from(
                context,
                builder -> builder.apply(SecurityMockMvcConfigurers.springSecurity())
                        .build());
    }
}
