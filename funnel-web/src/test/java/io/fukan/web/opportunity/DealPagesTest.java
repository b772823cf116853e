package io.fukan.web.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.appointment.BookedThrough;
import io.fukan.appointment.Booking;
import io.fukan.appointment.Bookings;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.SomeLead;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.Source;
import io.fukan.opportunity.YomiRank;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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

/** A deal's page and what is sent from it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class DealPagesTest {

    @Autowired
    Company company;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @Autowired
    Leads leads;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Bookings bookings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Team team;
    SignedIn rep;
    Long deal;
    String page;

    @BeforeEach
    void aDealOfARep() {
        team = office.team();
        rep = new SignedIn(mvc, office.member(Role.FIELD, team));
        deal = office.deal(rep.user(), "青葉精機", "1000000", Phase.NEEDS_AGREED);
        page = "/opportunities/" + deal;
    }

    @Test
    void theGuidanceOfThePhaseIsTickedOffWithWhoAndWhen() {
        long item = jdbc.sql("select min(id) from guidance_item where phase = 'NEEDS_AGREED' and active")
                .query(Long.class)
                .single();
        assertThat(rep.get(page)).hasStatusOk().bodyText().contains("営業プロセス", "/guidance/" + item);

        assertThat(rep.send(page + "/guidance/" + item, "done=true")).hasStatus3xxRedirection();
        assertThat(rep.get(page)).bodyText().contains(office.name(rep.user()), "aria-checked=\"true\"");
        assertThat(office.count("guidance_tick", deal)).isEqualTo(1);
        assertThat(rep.send(page + "/guidance/" + item, "done=false")).hasStatus3xxRedirection();
        assertThat(office.count("guidance_tick", deal)).isZero();
        assertThat(rep.send(page + "/guidance/999999999", "done=true")).hasStatus(404);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        assertThat(rep.send(page + "/items", "product=基本プラン", "quantity=x", "unitPrice=120,000"))
                .hasStatus(422)
                .bodyText()
                .contains("基本プラン", "120,000", "is-invalid");
        assertThat(rep.send(page + "/quotes", "amount=", "number=初回見積"))
                .hasStatus(422)
                .bodyText()
                .contains("初回見積", "金額を入力");
        assertThat(rep.send(page + "/activities", "kind=VISIT", "on=2199-01-01", "note=先の訪問"))
                .hasStatus(422)
                .bodyText()
                .contains("先の訪問");
        assertThat(rep.send(page + "/meeting-link", "meetingLink=javascript:alert(1)"))
                .hasStatus(422);
        assertThat(rep.send(page + "/comments", "body= ")).hasStatus(422);
        assertThat(rep.send(page + "/lose", "words=予算が\0なくなった"))
                .hasStatus(422)
                .bodyText()
                .contains("lose-words-error", "予算が");
        assertThat(office.count("deal_item", deal) + office.count("deal_quote", deal) + office.count("activity", deal))
                .isZero();
    }

    @Test
    void linesBecomeTheAmountWhenSomebodySaysSo() {
        rep.send(page + "/items", "product=基本プラン", "unitPrice=１２０，０００");
        rep.send(page + "/items", "product=分析オプション", "quantity=2", "unitPrice=30000");
        assertThat(rep.get(page)).bodyText().contains("基本プラン", "分析オプション", "180,000");
        assertThat(office.get(deal).amount()).isEqualByComparingTo("1000000");

        assertThat(rep.send(page + "/items/apply")).hasStatus3xxRedirection();
        assertThat(office.get(deal).amount()).isEqualByComparingTo("180000");
    }

    @Test
    void aLossKeepsTheReasonChosenAndTheWordsThatExplainIt() {
        assertThat(rep.send(page + "/lose", "reason=NO_BUDGET", "words=来期の予算で再検討", "on=" + company.today()))
                .hasStatus3xxRedirection();

        assertThat(office.get(deal).lostReason()).isEqualTo("NO_BUDGET");
        assertThat(rep.get(page)).bodyText().contains("に失注しました。理由：予算なし", "来期の予算で再検討");
    }

    @Test
    void aWinIsForAnAmount() {
        assertThat(rep.send(page + "/win", "amount=", "on=" + company.today()))
                .hasStatus(422)
                .bodyText()
                .contains("受注額を入力してください", "win-amount-error");
        assertThat(office.get(deal).closed()).isNull();

        assertThat(rep.send(page + "/win", "amount=９８０，０００", "on=" + company.today()))
                .hasStatus3xxRedirection();
        assertThat(office.get(deal).amount()).isEqualByComparingTo("980000");

        assertThat(rep.get(page + "/edit")).bodyText().contains("金額の訂正");
        String[] known = {"version=" + office.get(deal).version(), "source=IS", "owner=" + rep.user()};
        assertThat(rep.send(page, known[0], known[1], known[2], "amount=およそ89万"))
                .hasStatus(422)
                .bodyText()
                .contains("およそ89万", "is-invalid");
        assertThat(rep.send(page, known[0], known[1], known[2], "amount=890,000"))
                .hasStatus3xxRedirection();
        assertThat(office.get(deal).amount()).isEqualByComparingTo("890000");
        assertThat(rep.get(page)).bodyText().contains("金額を890,000円に訂正", "980,000");
    }

    @Test
    void whatBecameOfTheFirstMeetingIsSaidOnTheDeal() {
        Long met = dealOfALead();
        String page = "/opportunities/" + met;
        Long yesterday = meeting(met, clock.instant().minus(Duration.ofDays(1)));
        Long toCome = meeting(met, clock.instant().plus(Duration.ofDays(3)));
        Long elsewhere = meeting(dealOfALead(), clock.instant().plus(Duration.ofDays(7)));
        Document shown = Jsoup.parse(SignedIn.body(rep.get(page)));
        assertThat(shown.select("button[value=HELD].btn-primary"))
                .as("what is still to come is not to be said held by a slip")
                .hasSize(1);
        assertThat(shown.select("[aria-labelledby=meetings-title] a[href='/appointments/" + toCome + "']"))
                .hasSize(1);

        assertThat(rep.send(page + "/meetings/" + yesterday + "/settle", "status=HELD"))
                .hasRedirectedUrl(page);
        assertThat(statusOf(yesterday)).isEqualTo("HELD");
        assertThat(rep.send(page + "/meetings/" + yesterday + "/settle", "status=NO_SHOW"))
                .hasStatus(409)
                .bodyText()
                .contains("すでに「実施済み」です");
        assertThat(rep.send(page + "/meetings/" + elsewhere + "/settle", "status=HELD"))
                .hasStatus(404);
        assertThat(statusOf(elsewhere)).isEqualTo("SCHEDULED");
    }

    private Long meeting(Long of, Instant at) {
        Booking booking = new Booking(
                Objects.requireNonNull(office.get(of).leadId()),
                Moment.at(at),
                60,
                BookedThrough.CALL,
                null,
                rep.user(),
                null,
                null,
                null,
                Stamp.now(clock, rep.user()));
        return transaction.execute(status -> bookings.book(booking).id());
    }

    private Long dealOfALead() {
        return transaction.execute(status -> {
            Lead lead = leads.save(SomeLead.appointmentSet());
            Opportunity entered = Opportunity.entered(Source.IS, Stamp.now(clock, rep.user()));
            entered.comesFrom(lead.id(), lead.cycle(), null);
            entered.credit(rep.user(), null);
            return opportunities.save(entered).id();
        });
    }

    private String statusOf(Long appointment) {
        return jdbc.sql("select status from appointment where id = ?")
                .param(appointment)
                .query(String.class)
                .single();
    }

    @Test
    void aProposalAQuoteAndAVisitAreInTheStory() {
        String today = company.today().toString();
        rep.send(page + "/activities", "kind=VISIT", "on=" + today, "participants=森部長", "note=現場を拝見<b>");
        rep.send(page + "/activities", "kind=MEETING", "on=" + today, "link=https://rec.example.com/1");
        rep.send(page + "/quotes", "amount=900000", "on=" + today, "number=見積-" + deal);

        MvcTestResult story = rep.get(page);
        assertThat(story)
                .bodyText()
                .contains("森部長", "現場を拝見&lt;b&gt;", "https://rec.example.com/1", "見積-" + deal)
                .doesNotContain("現場を拝見<b>");
        assertThat(office.count("activity", deal)).isEqualTo(3);
    }

    @Test
    void theContractGoesFromSentToSigned() {
        String today = company.today().toString();
        assertThat(rep.send(page + "/contract", "do=sign", "on=" + today)).hasStatus(409);
        rep.send(page + "/contract", "do=send", "on=" + today, "link=https://sign.example.com/1");
        assertThat(rep.get(page)).bodyText().contains("https://sign.example.com/1", "送付済");
        rep.send(page + "/contract", "do=sign", "on=" + today);
        assertThat(rep.get(page)).bodyText().contains("締結済");
        assertThat(rep.send(page + "/contract", "do=nonsense")).hasStatus(422);
    }

    @Test
    void theYomiSaysWhyItCannotBeYet() {
        int version = office.get(deal).version();
        assertThat(rep.get(page)).bodyText().contains("決裁者合意以降・受注予定日が必要");
        assertThat(rep.send(
                        page + "/outlook",
                        "version=" + version,
                        "yomi=A",
                        "expectedCloseOn=" + company.today().plusDays(20)))
                .hasStatus(409);
        assertThat(rep.send(
                        page + "/outlook",
                        "version=" + version,
                        "yomi=C",
                        "amount=900000",
                        "expectedCloseOn=" + company.today().plusDays(20)))
                .hasStatus3xxRedirection();
        assertThat(rep.send(page + "/outlook", "version=" + version, "yomi=C")).hasStatus(409);
        Opportunity now = office.get(deal);
        assertThat(now.yomi()).contains(YomiRank.C);
        assertThat(now.amount()).isEqualByComparingTo("900000");
    }

    @Test
    void colleaguesCommentAndInsideSalesSeesNoMoney() {
        rep.send(page + "/items", "product=基本プラン", "unitPrice=123456");
        SignedIn manager = new SignedIn(mvc, office.member(Role.MANAGER, team));
        assertThat(manager.send(page + "/comments", "body=決裁者に会えていますか")).hasStatus3xxRedirection();
        assertThat(rep.get(page)).bodyText().contains("決裁者に会えていますか");

        SignedIn inside = new SignedIn(mvc, office.member(Role.SDR, null));
        MvcTestResult seen = inside.get(page);
        if (seen.getResponse().getStatus() == 200) {
            assertThat(seen).bodyText().doesNotContain("123,456", "1,000,000", "100万円");
        }
        assertThat(inside.send(page + "/items", "product=x", "unitPrice=1")
                        .getResponse()
                        .getStatus())
                .isIn(403, 404);
    }
}
