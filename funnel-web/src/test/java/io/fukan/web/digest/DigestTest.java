package io.fukan.web.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.organisation.Role;
import io.fukan.organisation.Users;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Dashboards by mail: to whom, in whose language, how often, and until when. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class DigestTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @Autowired
    Users users;

    @Autowired
    DigestMails mails;

    @Autowired
    JdbcClient jdbc;

    private Long manager;
    private Long sdr;

    @BeforeEach
    void twoPeople() {
        jdbc.sql("delete from digest").update();
        manager = person(Role.MANAGER);
        sdr = person(Role.SDR);
    }

    @Test
    void everybodyGetsItOnceInHisOwnLanguageAndAsFarAsHeMaySee() {
        jdbc.sql("update app_user set locale = 'en' where id = ?").param(sdr).update();
        assertThat(add("fs", "period=lastMonth&basis=period&channel=検索", manager, sdr))
                .hasStatus(302);
        itIsTime();

        assertThat(mails.mail(() -> false)).isEqualTo(2);
        assertThat(mails.mail(() -> false)).as("its next time is still to come").isZero();
        itIsTime();
        assertThat(mails.mail(() -> false)).as("once a day").isZero();

        assertThat(text(manager)).contains("受注数", "受注額", "経路: 検索", "/departments/fs?period=lastMonth", "/me/digests");
        assertThat(text(sdr)).contains("Wins", "Channel: 検索").doesNotContain("Won amount", "受注");
    }

    @Test
    void ofManyNodesThatLookOneMails() {
        add("fs", "period=lastMonth&basis=period", manager, sdr);
        itIsTime();

        List<CompletableFuture<Integer>> looks = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.supplyAsync(() -> mails.mail(() -> false)))
                .toList();

        assertThat(looks.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(2);
        assertThat(texts(manager)).hasSize(1);
    }

    @Test
    void whoWasShutOutGetsNone() {
        add("overview", "period=thisQuarter&basis=period", manager, sdr);
        jdbc.sql("update app_user set active = false where id = ?").param(sdr).update();
        itIsTime();

        assertThat(mails.mail(() -> false)).isEqualTo(1);
        assertThat(texts(sdr)).isEmpty();
        assertThat(text(manager)).contains("全体俯瞰", "受注額");
    }

    @Test
    void recipientsStopItForThemselvesAndTheOwnerForAll() {
        add("overview", "period=thisQuarter&basis=period", manager, sdr);
        long id = jdbc.sql("select id from digest").query(Long.class).single();
        SignedIn recipient = new SignedIn(mvc, sdr);

        assertThat(recipient.get("/me/digests"))
                .hasStatusOk()
                .bodyText()
                .contains("全体俯瞰", "/leave")
                .doesNotContain("/delete");
        assertThat(recipient.send("/me/digests/" + id + "/delete")).hasStatus(404);
        assertThat(recipient.send("/me/digests/" + id + "/leave")).hasStatus(302);
        assertThat(recipient.get("/me/digests")).bodyText().doesNotContain("/leave");
        itIsTime();
        assertThat(mails.mail(() -> false)).isEqualTo(1);

        assertThat(new SignedIn(mvc, manager).send("/me/digests/" + id + "/delete"))
                .hasStatus(302);
        assertThat(jdbc.sql("select count(*) from digest").query(Long.class).single())
                .isZero();
    }

    @Test
    void whatCannotBeIsRefused() {
        SignedIn owner = new SignedIn(mvc, manager);
        Long partner = person(Role.PARTNER);

        assertThat(add("overview", "period=thisQuarter&basis=period"))
                .hasStatus(422)
                .bodyText()
                .contains("宛先を1人以上");
        assertThat(add("overview", "period=thisQuarter&basis=period", partner)).hasStatus(422);
        assertThat(add("nowhere", "period=thisQuarter", manager)).hasStatus(400);
        assertThat(add("overview", "period=someday", manager)).hasStatus(400);
        assertThat(owner.send(
                        "/me/digests",
                        "dashboard=overview",
                        "filter=period=thisQuarter",
                        "rhythm=DAILY",
                        "hour=24",
                        "recipients=" + manager))
                .hasStatus(422);
        assertThat(new SignedIn(mvc, partner).get("/me/digests")).hasStatus(403);
        assertThat(jdbc.sql("select count(*) from digest").query(Long.class).single())
                .isZero();
    }

    @Test
    void theFormBeginsWithThePagesFilter() {
        SignedIn owner = new SignedIn(mvc, manager);

        assertThat(owner.get("/departments/mk?period=lastMonth")).bodyText().contains("/me/digests?period=lastMonth");
        assertThat(owner.get("/me/digests?period=lastMonth&basis=period&quality=quality&dashboard=mk"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??")
                .contains(
                        "period=lastMonth&amp;basis=period&amp;quality=quality",
                        users.get(manager).displayName());
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult add(
            String dashboard, String filter, Long... recipients) {
        String[] fields = new String[4 + recipients.length];
        fields[0] = "dashboard=" + dashboard;
        fields[1] = "filter=" + filter;
        fields[2] = "rhythm=DAILY";
        fields[3] = "hour=8";
        for (int i = 0; i < recipients.length; i++) {
            fields[4 + i] = "recipients=" + recipients[i];
        }
        return new SignedIn(mvc, manager).send("/me/digests", fields);
    }

    private Long person(Role role) {
        Long id = office.member(role, null);
        jdbc.sql("update app_user set password_hash = 'x' where id = ?")
                .param(id)
                .update();
        return id;
    }

    private void itIsTime() {
        jdbc.sql("update digest set next_at = now() - interval '1 minute'").update();
    }

    private String text(Long user) {
        return texts(user).get(0);
    }

    private List<String> texts(Long user) {
        return jdbc.sql(
                        "select payload ->> 'text' from outbox_message where occasion like 'digest:%' and recipient = :address")
                .params(Map.of("address", users.get(user).email()))
                .query(String.class)
                .list();
    }
}
