package io.fukan.web.partner;

import static io.fukan.web.SignedIn.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Source;
import io.fukan.organisation.Role;
import io.fukan.organisation.Users;
import io.fukan.partner.Partner;
import io.fukan.partner.Partners;
import io.fukan.record.Stamp;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Partners as they are entered, shown and overtaken, and what their own people see. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class PartnerPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @Autowired
    Partners partners;

    @Autowired
    Users users;

    @Autowired
    Leads leads;

    @Autowired
    Opportunities opportunities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    SignedIn manager;
    String name;

    @BeforeEach
    void somebody() {
        manager = new SignedIn(mvc, office.member(Role.MANAGER, null));
        name = "港南販売 " + UUID.randomUUID();
    }

    @Test
    void aPartnerIsEnteredAndShownToEverybodyOfOurs() {
        Partner partner = entered("type=RESALE", "contractedOn=2020-04-01", "conditions=仕切価格は定価の75%");
        SignedIn rep = new SignedIn(mvc, office.member(Role.SDR, null));

        assertThat(body(rep.get("/partners?q=" + name))).contains(name, "契約中（登録なし）", "2020/04/01");
        assertThat(body(rep.get("/partners/" + partner.id())))
                .contains("販売", "仕切価格は定価の75%")
                .doesNotContain("/partners/" + partner.id() + "/edit");
        assertThat(rep.get("/partners/" + partner.id() + "/edit")).hasStatus(403);
        assertThat(rep.send("/partners", "name=x" + name)).hasStatus(403);
        assertThat(rep.get("/partners/1")).hasStatus(404);
    }

    @Test
    void whatCannotBeIsSaidAtItsFieldAndKept() {
        Partner partner = entered("contractedOn=2020-04-01");
        MvcTestResult refused = manager.send(
                "/partners/" + partner.id(),
                "version=0",
                "name=" + name,
                "contractedOn=2020-04-01",
                "endedOn=2020-03-01");
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("契約終了日は契約日（2020/04/01", "value=\"2020-03-01\"");
        assertThat(body(manager.send("/partners", "name=" + name))).contains("すでに登録されています");

        assertThat(manager.send("/partners/" + partner.id(), "version=0", "name=" + name, "contractedOn=2020-04-02"))
                .hasStatus(302);
        assertThat(manager.send("/partners/" + partner.id(), "version=0", "name=" + name, "contractedOn=2020-04-03"))
                .hasStatus(409);
        assertThat(jdbc.sql(
                                "select details::text from audit_entry where subject_type = 'partner' and subject_id = ? and action = 'CHANGED'")
                        .param(partner.id())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("2020-04-01", "2020-04-02");
    }

    @Test
    void whoWorksForAFirmSeesWhatCameThroughItAndNothingElse() {
        Partner firm = entered();
        Long outside = office.member(Role.PARTNER, null);
        String theirs = "紹介先 " + UUID.randomUUID();
        String foreign = "よその紹介先 " + UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            users.get(outside).workFor(firm.id());
            deal(theirs, firm.id(), null);
            deal(foreign, null, null);
        });
        SignedIn person = new SignedIn(mvc, outside);

        assertThat(body(person.get("/firm/deals"))).contains(theirs).doesNotContain(foreign);
        assertThat(body(person.get("/firm"))).contains("1件");
        assertThat(person.get("/")).hasRedirectedUrl("/firm");
        assertThat(person.get("/leads")).hasStatus(403);
        assertThat(person.get("/partners/" + firm.id())).hasStatus(403);
        assertThat(manager.get("/firm")).hasStatus(403);
        transaction.executeWithoutResult(status -> users.get(outside).workFor(null));
        assertThat(body(person.get("/firm/deals"))).doesNotContain(theirs, foreign);
    }

    /** A deal of a lead; both names may be null. */
    private void deal(String dealName, @Nullable Long ofLead, @Nullable Long ofDeal) {
        Stamp now = Stamp.now(clock, null);
        Lead lead = Lead.acquired(Track.MK, now);
        lead.broughtBy(ofLead);
        leads.save(lead);
        Opportunity deal = Opportunity.entered(Source.PARTNER, now);
        deal.comesFrom(lead.id(), 1, null);
        deal.describe(dealName, null, clock.instant());
        deal.broughtBy(ofDeal, clock.instant());
        opportunities.save(deal);
    }

    private Partner entered(String... fields) {
        String[] all = new String[fields.length + 1];
        all[0] = "name=" + name;
        System.arraycopy(fields, 0, all, 1, fields.length);
        assertThat(manager.send("/partners", all)).hasStatus(302);
        return partners.findByName(name).orElseThrow();
    }
}
