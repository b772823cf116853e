package io.fukan.web.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.hearing.Fact;
import io.fukan.hearing.HearingQuestion;
import io.fukan.hearing.HearingSheet;
import io.fukan.opportunity.Phase;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.qualification.CriteriaKind;
import io.fukan.qualification.CriteriaPublisher;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Field sales judges on a deal's page whether it is a valid opportunity. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class DealValidityTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @Autowired
    CriteriaPublisher publisher;

    @Autowired
    HearingSheet sheet;

    @Autowired
    TransactionTemplate transaction;

    SignedIn rep;
    Team team;
    String page;

    @BeforeEach
    void criteriaInForceAndADeal() {
        CriteriaKind kind = CriteriaKind.VALID_OPPORTUNITY;
        transaction.executeWithoutResult(
                status -> publisher.publish(kind, "課題・時期・決裁手順", kind.shipped().rule(), null, null));
        team = office.team();
        rep = new SignedIn(mvc, office.member(Role.FIELD, team));
        page = "/opportunities/" + office.deal(rep.user(), "青葉精機", "1000000", Phase.NEEDS_AGREED);
    }

    @AfterEach
    void withdrawn() {
        transaction.executeWithoutResult(status -> publisher.withdraw(CriteriaKind.VALID_OPPORTUNITY, null));
    }

    @Test
    void withTooLittleHeardItIsOpenAndWithAllOfItValid() {
        assertThat(tag()).isEqualTo("未判定");

        assertThat(rep.send(page + "/validity", choice(Fact.NEED, "分析"))).hasRedirectedUrl(page);
        assertThat(tag()).as("the time and the way of deciding are not known").isEqualTo("情報不足");

        assertThat(rep.send(page + "/validity", choice(Fact.TIMING, "6か月以内"), choice(Fact.DECISION_PROCESS, "確認済")))
                .hasRedirectedUrl(page);
        assertThat(tag()).isEqualTo("有効");
        assertThat(rep.get(page)).bodyText().contains(office.name(rep.user()) + " が第");
    }

    @Test
    void answersCanBeKeptWithoutJudging() {
        rep.send(page + "/validity", "do=answer", choice(Fact.NEED, "なし"));

        assertThat(tag()).isEqualTo("未判定");
        rep.send(page + "/validity");
        assertThat(tag()).as("what was kept is judged").isEqualTo("有効でない");
    }

    @Test
    void colleaguesOfOthersDoNotJudge() {
        SignedIn colleague = new SignedIn(mvc, office.member(Role.FIELD, office.team()));
        assertThat(colleague.send(page + "/validity")).hasStatus(404);

        SignedIn manager = new SignedIn(mvc, office.member(Role.MANAGER, team));
        assertThat(manager.send(page + "/validity")).hasRedirectedUrl(page);
        assertThat(tag()).isEqualTo("情報不足");
    }

    private String tag() {
        return Jsoup.parse(SignedIn.body(rep.get(page)))
                .select("[aria-labelledby=validity-title] .card-header .fk-tag")
                .text();
    }

    private String choice(Fact fact, String name) {
        HearingQuestion question = sheet.whole().stream()
                .filter(one -> one.fact() == fact)
                .findFirst()
                .orElseThrow();
        Long choice = question.choices().stream()
                .filter(one -> one.name(Locale.JAPANESE).equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        return "hearing.%d=%d".formatted(question.id(), choice);
    }
}
