package io.fukan.web.savedlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.record.Stamp;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import java.time.Clock;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A filter that is kept under a name counts for everybody what they themselves may see. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class SavedListsTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @Autowired
    Leads leads;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    final String name = "今月の " + UUID.randomUUID().toString().substring(0, 8);
    Team team;
    Long owner;
    SignedIn rep;
    SignedIn colleague;
    SignedIn stranger;
    SignedIn manager;

    @BeforeEach
    void aTeam() {
        team = office.team();
        owner = office.member(Role.SDR, team);
        rep = new SignedIn(mvc, owner);
        Long second = office.member(Role.SDR, team);
        colleague = new SignedIn(mvc, second);
        stranger = new SignedIn(mvc, office.member(Role.SDR, null));
        manager = new SignedIn(mvc, office.member(Role.MANAGER, team));
        lead(owner);
        lead(owner);
        lead(second);
    }

    @Test
    void whereNoneIsKeptTheListStillLeadsToThem() {
        assertThat(Jsoup.parse(SignedIn.body(stranger.get("/leads"))).select("a[href=/saved-lists]"))
                .hasSize(1);
        assertThat(stranger.get("/saved-lists")).hasStatusOk();
    }

    @Test
    void aPrivateOneStandsAboveItsListWithItsCountForItsOwnerAlone() {
        assertThat(Jsoup.parse(SignedIn.body(rep.get("/leads?owner=me")))
                        .select(".fk-saved-new input[name=filter.owner]")
                        .val())
                .isEqualTo("me");
        assertThat(rep.send("/saved-lists", "kind=LEADS", "name=" + name, "filter.owner=me", "filter.page=3"))
                .hasStatus3xxRedirection()
                .hasHeader("Location", "/leads?owner=me");

        Document page = Jsoup.parse(SignedIn.body(rep.get("/leads?owner=me")));
        assertThat(chip(page).attr("href")).isEqualTo("/leads?owner=me");
        assertThat(chip(page).attr("aria-current")).isEqualTo("true");
        assertThat(chip(page).select("b").text()).isEqualTo("2");
        assertThat(page.select(".fk-saved-new")).as("is kept already").isEmpty();
        assertThat(colleague.get("/leads")).bodyText().doesNotContain(name);
        assertThat(colleague.send("/saved-lists/" + id() + "/delete")).hasStatus(404);
    }

    @Test
    void aSharedOneCountsForWhoeverOpensItWhatTheyMaySee() {
        rep.send("/saved-lists", "kind=LEADS", "name=" + name, "filter.owner=me", "shared=true");

        Document seen = Jsoup.parse(SignedIn.body(colleague.get("/leads")));
        assertThat(chip(seen).select("b").text()).isEqualTo("1");
        assertThat(stranger.get("/leads")).bodyText().doesNotContain(name);
        String own = "/saved-lists/" + id();
        assertThat(colleague.send(own, "version=0", "name=x"))
                .as("seen, not theirs")
                .hasStatus(403);
        assertThat(stranger.send(own, "version=0", "name=x")).hasStatus(404);
        assertThat(colleague.get("/saved-lists")).hasStatusOk().bodyText().contains(name);

        assertThat(manager.send(own, "version=0", "name=" + name + "改", "shared=true"))
                .hasStatus3xxRedirection();
        assertThat(rep.send(own, "version=0", "name=" + name, "shared=true"))
                .as("overtaken")
                .hasStatus(409)
                .bodyText()
                .contains(name);
        assertThat(rep.send(own, "version=1", "name=" + name)).hasStatus3xxRedirection();
        assertThat(colleague.get("/leads")).as("private again").bodyText().doesNotContain(name);
        assertThat(rep.send(own + "/delete")).hasStatus3xxRedirection();
        assertThat(rep.get("/leads")).bodyText().doesNotContain(name);
    }

    @Test
    void aQueueIsKeptWithItsOwnersPlaceInIt() {
        assertThat(rep.send("/saved-lists", "kind=QUEUE", "name=" + name, "filter.band=UNPLANNED", "shared=true"))
                .hasStatus3xxRedirection()
                .hasHeader("Location", "/queue?band=UNPLANNED");

        assertThat(chip(Jsoup.parse(SignedIn.body(rep.get("/queue"))))
                        .select("b")
                        .text())
                .isEqualTo("2");
        assertThat(chip(Jsoup.parse(SignedIn.body(colleague.get("/queue/list"))))
                        .select("b")
                        .text())
                .isEqualTo("1");
    }

    @Test
    void somebodyElsesQueueIsNotShownByANameEither() {
        manager.send("/saved-lists", "kind=QUEUE", "name=" + name, "filter.of=" + owner, "shared=true");

        assertThat(chip(Jsoup.parse(SignedIn.body(manager.get("/queue"))))).isNotNull();
        assertThat(colleague.get("/queue")).hasStatusOk().bodyText().doesNotContain(name);
        assertThat(colleague.get("/saved-lists")).hasStatusOk().bodyText().doesNotContain(name);
    }

    @Test
    void whatCannotBeKeptIsSaidWithWhatWasTyped() {
        assertThat(rep.send("/saved-lists", "kind=LEADS", "name=" + name)).hasStatus(422);
        assertThat(rep.send("/saved-lists", "kind=LEADS", "name= ", "filter.owner=me"))
                .hasStatus(422);
        assertThat(rep.send("/saved-lists", "kind=LEADS", "name=" + name, "filter.stage=NOWHERE"))
                .hasStatus(400);
        rep.send("/saved-lists", "kind=LEADS", "name=" + name, "filter.owner=me");
        assertThat(rep.send("/saved-lists", "kind=LEADS", "name=" + name, "filter.owner=none"))
                .hasStatus(422)
                .bodyText()
                .contains("filter.owner", "すでにあります");
        assertThat(stranger.send("/saved-lists", "kind=LEADS", "name=" + name, "filter.owner=me", "shared=true"))
                .as("no team to share with")
                .hasStatus(422);
    }

    private org.jsoup.nodes.Element chip(Document page) {
        return page.select(".fk-saved a.fk-pill").stream()
                .filter(link -> link.text().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private String id() {
        return Jsoup.parse(SignedIn.body(rep.get("/saved-lists"))).select("form[action$=/delete]").stream()
                .map(form -> form.attr("action"))
                .map(action -> action.replaceAll("[^0-9]", ""))
                .findFirst()
                .orElseThrow();
    }

    private void lead(Long person) {
        transaction.executeWithoutResult(status -> {
            Lead lead = Lead.acquired(Track.SDR, Stamp.now(clock, person));
            lead.assignTo(person, clock.instant());
            leads.save(lead);
        });
    }
}
