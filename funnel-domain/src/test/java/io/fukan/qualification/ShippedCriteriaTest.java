package io.fukan.qualification;

import static io.fukan.record.Stamps.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.account.Account;
import io.fukan.account.AccountDetails;
import io.fukan.account.Accounts;
import io.fukan.account.Contact;
import io.fukan.account.ContactDetails;
import io.fukan.account.Contacts;
import io.fukan.account.JobRank;
import io.fukan.account.TargetTier;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.CallReport;
import io.fukan.activity.Calls;
import io.fukan.activity.Direction;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.Truth;
import io.fukan.database.DatabaseTest;
import io.fukan.hearing.Fact;
import io.fukan.hearing.Heard;
import io.fukan.hearing.HearingAnswers;
import io.fukan.hearing.ShippedSheet;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.SomeLead;
import io.fukan.lead.Stage;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Source;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The truth tables of the criteria that we ship, over answers to the sheet that we ship. */
@DatabaseTest
@Transactional
class ShippedCriteriaTest {

    private static final String TWENTY = "一二三四五六七八九十一二三四五六七八九十";

    @Autowired
    Criteria criteria;

    @Autowired
    CriteriaPublisher publisher;

    @Autowired
    HearingAnswers answers;

    @Autowired
    RuleJson json;

    @Autowired
    Calls calls;

    @Autowired
    Leads leads;

    @Autowired
    Accounts accounts;

    @Autowired
    Contacts contacts;

    @Autowired
    Opportunities deals;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    private ShippedSheet sheet;

    @BeforeEach
    void lookAtTheSheet() {
        sheet = new ShippedSheet(jdbc);
    }

    @ParameterizedTest
    @EnumSource(CriteriaKind.class)
    void canBePublishedAsTheyAre(CriteriaKind kind) {
        assertThat(json.check(kind.shipped().rule(), kind.purpose()))
                .isEqualTo(kind.shipped().rule());
    }

    /**
     * SDR: connected AND need AND ≥ 20 characters AND 2 of authority, timing ≤ 6, budget, competitor, team. A cell that is
     * empty was not asked.
     */
    @ParameterizedTest
    @CsvSource(nullValues = "", textBlock = """
            # connected, need, characters, authority, timing, budget, competitor, team → outcome
            true,  定着, 20, 決裁者, 3か月以内,  ,       ,       ,       TRUE
            true,  定着, 20, 影響者, 6か月以内,  ,       ,       ,       TRUE
            true,  定着, 20, ,       ,         計画中,   比較中,  ,       TRUE
            true,  定着, 20, ,       ,         ,        他社なし, あり,   TRUE
            true,  定着, 19, 決裁者, 3か月以内, 確保済,  比較中,  あり,   FALSE
            true,  なし, 20, 決裁者, 3か月以内, 確保済,  比較中,  あり,   FALSE
            true,  ,     0,  決裁者, 3か月以内, 確保済,  比較中,  あり,   UNKNOWN
            true,  定着, 0,  決裁者, 3か月以内, 確保済,  比較中,  あり,   UNKNOWN
            false, 定着, 20, 決裁者, 3か月以内, 確保済,  比較中,  あり,   FALSE
            true,  定着, 20, 決裁者, 1年以内,  ,        ,       ,       UNKNOWN
            true,  定着, 20, 決裁者, 1年以内,  なし,     不明,    なし,   UNKNOWN
            true,  定着, 20, 担当者, 1年以内,  なし,     不明,    なし,   FALSE
            true,  定着, 20, 担当者, 1年以内,  なし,     比較中,  不明,   UNKNOWN
            true,  定着, 20, 担当者, 1年以内,  なし,     比較中,  なし,   FALSE
            true,  定着, 20, 不明,   未定,     不明,     不明,    不明,   UNKNOWN
            """)
    void sdr(
            boolean connected,
            @Nullable String need,
            int characters,
            @Nullable String authority,
            @Nullable String timing,
            @Nullable String budget,
            @Nullable String competitor,
            @Nullable String team,
            Truth outcome) {
        publish(CriteriaKind.SDR);
        Lead lead = leads.save(SomeLead.untouched());
        call(lead, connected ? CallOutcome.CONNECTED : CallOutcome.GATEKEEPER);
        say(lead, need(need, characters));
        say(lead, said(Fact.AUTHORITY, authority));
        say(lead, said(Fact.TIMING, timing));
        say(lead, said(Fact.BUDGET, budget));
        say(lead, said(Fact.COMPETITOR, competitor));
        say(lead, said(Fact.TEAM, team));

        assertThat(outcome(lead)).isEqualTo(outcome);
    }

    /** BDR: target account AND connected AND key person (rank or authority) AND (need OR hypothesis). */
    @ParameterizedTest
    @CsvSource(nullValues = "", textBlock = """
            # tier, connected, rank, authority, need, hypothesis → outcome
            A, true,  MANAGER, ,       定着, ,       TRUE
            C, true,  STAFF,   影響者, ,     同意,   TRUE
            A, true,  ,        決裁者, なし, 同意,   TRUE
            A, true,  MANAGER, ,       なし, 違う,   FALSE
            A, true,  MANAGER, ,       なし, 不明,   UNKNOWN
            A, true,  MANAGER, ,       ,     ,       UNKNOWN
            A, true,  STAFF,   担当者, 定着, ,       FALSE
            A, true,  ,        担当者, 定着, ,       UNKNOWN
            A, false, MANAGER, ,       定着, ,       FALSE
             , true,  MANAGER, ,       定着, ,       FALSE
            """)
    void bdr(
            @Nullable TargetTier tier,
            boolean connected,
            @Nullable JobRank rank,
            @Nullable String authority,
            @Nullable String need,
            @Nullable String hypothesis,
            Truth outcome) {
        publish(CriteriaKind.BDR);
        Lead lead = leads.save(targetLead(tier, rank));
        call(lead, connected ? CallOutcome.CONNECTED : CallOutcome.NO_ANSWER);
        say(lead, said(Fact.AUTHORITY, authority));
        say(lead, said(Fact.NEED, need));
        say(lead, said(Fact.HYPOTHESIS, hypothesis));

        assertThat(outcome(lead)).isEqualTo(outcome);
    }

    /** Enterprise: at least 4 of 6; and only where the deal promises 10,000,000 yen. */
    @ParameterizedTest
    @CsvSource(nullValues = "", textBlock = """
            # metrics, authority, criteria, process, need, champion → outcome
            合意済, 決裁者, 確認済, 確認済, ,     ,     TRUE
            合意済, 決裁者, ,       ,       定着, あり, TRUE
            合意済, 決裁者, 確認済, ,       ,     ,     UNKNOWN
            合意済, 影響者, 確認済, 確認済, ,     ,     UNKNOWN
            合意済, 影響者, 確認済, 確認済, なし, なし, FALSE
            不明,   不明,   不明,   不明,   定着, あり, UNKNOWN
            """)
    void enterprise(
            @Nullable String metrics,
            @Nullable String authority,
            @Nullable String decisionCriteria,
            @Nullable String process,
            @Nullable String need,
            @Nullable String champion,
            Truth outcome) {
        publish(CriteriaKind.ENTERPRISE);
        Lead lead = leads.save(SomeLead.untouched());
        say(lead, said(Fact.METRICS, metrics));
        say(lead, said(Fact.AUTHORITY, authority));
        say(lead, said(Fact.DECISION_CRITERIA, decisionCriteria));
        say(lead, said(Fact.DECISION_PROCESS, process));
        say(lead, said(Fact.NEED, need));
        say(lead, said(Fact.CHAMPION, champion));

        assertThat(criteria.ofLead(lead.id()))
                .as("nothing is known of its size")
                .isEmpty();
        say(lead, said(Fact.AMOUNT, "300万円以上"));
        assertThat(criteria.ofLead(lead.id())).as("too small").isEmpty();
        say(lead, said(Fact.AMOUNT, "1,000万円以上"));
        assertThat(outcome(lead)).isEqualTo(outcome);
    }

    /** Valid opportunity: need AND timing ≤ 12 AND decision process known. */
    @ParameterizedTest
    @CsvSource(nullValues = "", textBlock = """
            # need, timing, process → outcome
            定着, 1年以内,   確認済,         TRUE
            定着, 3か月以内, 確認済,         TRUE
            定着, 1年より先, 確認済,         FALSE
            定着, 未定,      確認済,         UNKNOWN
            定着, 1年以内,   決まっていない, FALSE
            定着, 1年以内,   ,               UNKNOWN
            なし, 1年以内,   確認済,         FALSE
            ,     1年以内,   確認済,         UNKNOWN
            ,     1年より先, 確認済,         FALSE
            """)
    void validOpportunity(@Nullable String need, @Nullable String timing, @Nullable String process, Truth outcome) {
        publish(CriteriaKind.VALID_OPPORTUNITY);
        Lead lead = leads.save(SomeLead.accepted());
        Opportunity deal = Opportunity.entered(Source.IS, day(1));
        deal.comesFrom(lead.id(), 1, null);
        deals.save(deal);
        say(lead, said(Fact.NEED, need));
        say(lead, said(Fact.TIMING, timing));
        say(lead, said(Fact.DECISION_PROCESS, process));

        assertThat(criteria.ofDeal(deal.id()).orElseThrow().outcome()).isEqualTo(outcome);
    }

    @Test
    void aDealThatCameFromNoLeadHasAnswersOfItsOwn() {
        publish(CriteriaKind.VALID_OPPORTUNITY);
        Opportunity deal = deals.save(Opportunity.entered(Source.FS, day(1)));
        var with = io.fukan.hearing.Interview.deal(deal.id(), null, 1);
        answers.answer(with, sheet.say(Fact.NEED, "分析"), day(2));
        answers.answer(with, sheet.say(Fact.TIMING, "6か月以内"), day(2));
        answers.answer(with, sheet.say(Fact.DECISION_PROCESS, "確認済"), day(2));

        assertThat(criteria.ofDeal(deal.id()).orElseThrow().isMet()).isTrue();
    }

    @Test
    void saysWhatStandsInTheWay() {
        publish(CriteriaKind.SDR);
        Lead lead = leads.save(SomeLead.untouched());
        call(lead, CallOutcome.CONNECTED);
        say(lead, need("定着", 20));
        say(lead, said(Fact.TIMING, "1年以内"));
        say(lead, said(Fact.TEAM, "あり"));

        CriteriaCheck check = criteria.ofLead(lead.id()).orElseThrow();

        assertThat(check.missing())
                .extracting(part -> part.rule().fields().get(0) + " " + part.truth())
                .containsExactly(
                        "hearing.authority UNKNOWN",
                        "hearing.timing FALSE",
                        "hearing.budget UNKNOWN",
                        "hearing.competitor UNKNOWN");
    }

    private void publish(CriteriaKind kind) {
        publisher.publish(kind, "既定", kind.shipped().rule(), BigDecimal.valueOf(10_000_000), null);
    }

    private Truth outcome(Lead lead) {
        return criteria.ofLead(lead.id()).orElseThrow().outcome();
    }

    private void call(Lead lead, CallOutcome outcome) {
        calls.log(new CallReport(lead.id(), Direction.OUTBOUND, outcome, null, null, null, Map.of(), day(0)));
        entities.flush();
    }

    private void say(Lead lead, Optional<Map<Long, Heard>> said) {
        said.ifPresent(heard -> answers.answer(lead.id(), heard, day(0), null));
        entities.flush();
    }

    private Optional<Map<Long, Heard>> said(Fact fact, @Nullable String choice) {
        return choice == null ? Optional.empty() : Optional.of(sheet.say(fact, choice));
    }

    private Optional<Map<Long, Heard>> need(@Nullable String choice, int characters) {
        return choice == null
                ? Optional.empty()
                : Optional.of(sheet.say(Fact.NEED, choice, characters == 0 ? null : TWENTY.substring(0, characters)));
    }

    private Lead targetLead(@Nullable TargetTier tier, @Nullable JobRank rank) {
        Account account = new Account(AccountDetails.named("株式会社標的"), day(0).recorded());
        account.target(tier, day(0).recorded());
        accounts.save(account);
        Contact contact = contacts.save(new Contact(
                account, new ContactDetails("山田", null, null, null, null, null, null, null, rank), day(0).recorded()));
        Lead lead = SomeLead.target(Stage.CONTACT_IDENTIFIED);
        lead.concerns(account.id(), contact.id());
        return lead;
    }
}
