package io.fukan.web.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Outcome;
import io.fukan.opportunity.Phase;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.setting.Company;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The board as a person sees it and sends its forms, with scripts and without. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class PipelinePagesTest {

    @Autowired
    Company company;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    Team team;
    Long repId;
    SignedIn rep;
    Long first;
    Long second;

    @BeforeEach
    void twoDealsOfARep() {
        team = office.team();
        repId = office.member(Role.FIELD, team);
        rep = new SignedIn(mvc, repId);
        first = office.deal(repId, "青葉精機<b>", "1000000", Phase.FIRST_MEETING);
        second = office.deal(repId, "若葉物流", "2000000", Phase.VALUE_AGREED);
    }

    @Test
    void aRepSeesTheOwnDealsByPhaseWithTheirSums() {
        office.deal(office.member(Role.FIELD, team), "隣の担当の会社", "5000000", Phase.FIRST_MEETING);

        MvcTestResult page = rep.get("/pipeline");

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("青葉精機&lt;b&gt;", "若葉物流", "300万円", "200万円")
                .doesNotContain("青葉精機<b>", "隣の担当の会社");
        assertThat(SignedIn.body(page).indexOf("青葉精機"))
                .isLessThan(SignedIn.body(page).indexOf("若葉物流"));
    }

    @Test
    void managersSeeTheirTeamAndInsideSalesNoAmounts() {
        Long elsewhere = office.deal(office.member(Role.FIELD, office.team()), "他部署の会社", "100", Phase.NEEDS_AGREED);

        assertThat(new SignedIn(mvc, office.member(Role.MANAGER, team)).get("/pipeline"))
                .bodyText()
                .contains("若葉物流", "200万円", "deal-" + second)
                .doesNotContain("deal-" + elsewhere + "\"");
        assertThat(new SignedIn(mvc, office.member(Role.SDR, null)).get("/pipeline"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("万円", "data-move");
    }

    @Test
    void filtersStandInTheAddress() {
        assertThat(rep.get("/pipeline?close=thisMonth")).bodyText().contains("若葉物流");
        assertThat(rep.get("/pipeline?close=overdue")).bodyText().doesNotContain("若葉物流");
        assertThat(rep.get("/pipeline?q=若葉")).bodyText().contains("若葉物流").doesNotContain("青葉精機");
        assertThat(rep.get("/pipeline?yomi=A")).bodyText().doesNotContain("若葉物流");
        assertThat(rep.get("/pipeline?team=" + team.id() + "&product=none")).hasStatusOk();
    }

    @Test
    void aStepForwardIsTakenByFormOrScript() {
        assertThat(rep.send(move(first), "to=NEEDS_AGREED", "seen=FIRST_MEETING"))
                .hasStatus3xxRedirection()
                .hasHeader("Location", "/pipeline#deal-" + first);
        assertThat(office.phase(first)).isEqualTo(Phase.NEEDS_AGREED);

        MvcTestResult piece = rep.sendPiece(move(first), "to=VALUE_AGREED", "seen=NEEDS_AGREED");
        assertThat(piece)
                .hasStatusOk()
                .bodyText()
                .contains("id=\"board\"", "data-focus=\"" + first)
                .doesNotContain("<html");
        assertThat(office.phase(first)).isEqualTo(Phase.VALUE_AGREED);
    }

    @Test
    void whatIsRefusedComesBackWithTheReasonAtTheCard() {
        assertThat(rep.sendPiece(move(first), "to=NEGOTIATION", "seen=FIRST_MEETING"))
                .hasStatus(409)
                .bodyText()
                .contains("id=\"board\"", "fk-open", "move-" + first, "に進むには、先に");
        assertThat(rep.send(move(first), "to=NEGOTIATION", "seen=FIRST_MEETING"))
                .hasStatus(409)
                .bodyText()
                .contains("<html", "fk-open");
        assertThat(office.phase(first)).isEqualTo(Phase.FIRST_MEETING);
    }

    @Test
    void goingBackAsksForTheReason() {
        assertThat(rep.sendPiece(move(second), "to=NEEDS_AGREED", "seen=VALUE_AGREED"))
                .hasStatus(422)
                .bodyText()
                .contains("move-" + second + "-reason-error", "理由を入力してください。");
        assertThat(rep.sendPiece(move(second), "to=NEEDS_AGREED", "seen=VALUE_AGREED", "reason=担当者が代わった"))
                .hasStatusOk();
        assertThat(office.phase(second)).isEqualTo(Phase.NEEDS_AGREED);
    }

    @Test
    void restingAsksForTheDay() {
        assertThat(rep.sendPiece(move(first), "to=ON_HOLD", "seen=FIRST_MEETING", "resumeOn=2026-02-31"))
                .hasStatus(422)
                .bodyText()
                .contains("2026-02-31");
        String later = company.today().plusMonths(2).toString();
        assertThat(rep.sendPiece(move(first), "to=ON_HOLD", "seen=FIRST_MEETING", "resumeOn=" + later))
                .hasStatusOk();
        assertThat(office.phase(first)).isEqualTo(Phase.ON_HOLD);
    }

    @Test
    void aWinIsAskedAboutBeforeItIsKept() {
        assertThat(rep.sendPiece(move(second), "to=WON", "seen=VALUE_AGREED"))
                .hasStatus(422)
                .bodyText()
                .contains("name=\"amount\"", "2000000");
        assertThat(rep.sendPiece(move(second), "to=WON", "seen=VALUE_AGREED", "amount=abc"))
                .hasStatus(422);
        assertThat(rep.sendPiece(move(second), "to=WON", "seen=VALUE_AGREED", "amount="))
                .hasStatus(422)
                .bodyText()
                .contains("受注額を入力してください");
        assertThat(office.get(second).outcome()).isEqualTo(Outcome.OPEN);

        assertThat(rep.sendPiece(move(second), "to=WON", "seen=VALUE_AGREED", "amount=1800000"))
                .hasStatusOk();
        Opportunity won = office.get(second);
        assertThat(won.outcome()).isEqualTo(Outcome.WON);
        assertThat(won.amount()).isEqualByComparingTo("1800000");
    }

    @Test
    void aWonDealLeadsToItsCustomerFromTheBoardAndFromItsPage() {
        MvcTestResult board = rep.sendPiece(move(second), "to=WON", "seen=VALUE_AGREED", "amount=1800000");
        String customer = "/customers/" + office.customerOf(second);

        assertThat(board)
                .bodyText()
                .contains(
                        "若葉物流 を受注にしました。",
                        "data-focus=\"" + second,
                        "href=\"" + customer + "\"",
                        "href=\"/opportunities/" + second + "\"");
        assertThat(rep.get("/opportunities/" + second)).bodyText().contains("href=\"" + customer + "\"", "導入支援");
        assertThat(rep.get(customer)).hasStatusOk();
        // A program or a list alone tells nobody that something was just won.
        assertThat(rep.get("/pipeline")).bodyText().doesNotContain("を受注にしました。");
    }

    @Test
    void withoutScriptsAWinLeadsToTheDealsPage() {
        assertThat(rep.send(move(second), "to=WON", "seen=VALUE_AGREED", "amount=1800000"))
                .hasStatus3xxRedirection()
                .hasHeader("Location", "/opportunities/" + second);
    }

    @Test
    void whoMayNotReadTheCustomerGetsNoLinkToIt() {
        rep.sendPiece(move(second), "to=WON", "seen=VALUE_AGREED", "amount=1800000");
        long customer = office.customerOf(second);
        office.comeFromLeadOf(office.member(Role.SDR, null), customer);

        assertThat(rep.get("/customers/" + customer)).hasStatus(404);
        assertThat(rep.get("/opportunities/" + second)).hasStatusOk().bodyText().doesNotContain("/customers/");
    }

    @Test
    void aLossAsksWhy() {
        assertThat(rep.sendPiece(move(second), "to=LOST", "seen=VALUE_AGREED")).hasStatus(422);
        assertThat(rep.sendPiece(move(second), "to=LOST", "seen=VALUE_AGREED", "lostReason=LOST_PRICE"))
                .hasStatusOk();
        assertThat(office.get(second).lostReason()).isEqualTo("LOST_PRICE");
    }

    @Test
    void whoComesSecondIsToldWhoWasFirst() {
        SignedIn manager = new SignedIn(mvc, office.member(Role.MANAGER, team));
        assertThat(manager.sendPiece(move(first), "to=NEEDS_AGREED", "seen=FIRST_MEETING"))
                .hasStatusOk();

        assertThat(rep.sendPiece(move(first), "to=NEEDS_AGREED", "seen=FIRST_MEETING"))
                .hasStatus(409)
                .bodyText()
                .contains(office.name(manager.user()));
        assertThat(office.phase(first)).isEqualTo(Phase.NEEDS_AGREED);
        assertThat(office.count("phase_change", first)).isEqualTo(2);
    }

    @Test
    void nobodyMovesWhatIsNotTheirs() {
        SignedIn colleague = new SignedIn(mvc, office.member(Role.FIELD, team));
        assertThat(colleague.sendPiece(move(first), "to=NEEDS_AGREED")).hasStatus(404);
        SignedIn inside = new SignedIn(mvc, office.member(Role.SDR, null));
        assertThat(inside.sendPiece(move(first), "to=NEEDS_AGREED")
                        .getResponse()
                        .getStatus())
                .isIn(403, 404);
        assertThat(new SignedIn(mvc, office.member(Role.CS, null)).sendPiece(move(first), "to=NEEDS_AGREED"))
                .hasStatus(403);
        assertThat(office.phase(first)).isEqualTo(Phase.FIRST_MEETING);
    }

    @Test
    void theFormOfACardOpensWithoutScripts() {
        assertThat(rep.get("/pipeline?move=" + second))
                .hasStatusOk()
                .bodyText()
                .contains("fk-open", "name=\"lostReason\"", "失注");
    }

    private static String move(Long deal) {
        return "/pipeline/" + deal + "/move";
    }
}
