package io.fukan.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.fukan.criteria.ExplainedRule;
import io.fukan.criteria.InvalidRule;
import io.fukan.criteria.Prospects;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.Truth;
import io.fukan.database.DatabaseTest;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.RecordsTouched;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@RecordApplicationEvents
class QualityJudgeTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2017-06-14T09:00:00+09:00");
    private static final Rule SEARCH =
            RuleJson.stored("{\"field\":\"lead.channel\",\"op\":\"eq\",\"value\":\"search\"}");
    private static final Rule SOCIAL =
            RuleJson.stored("{\"field\":\"lead.channel\",\"op\":\"eq\",\"value\":\"social\"}");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    QualityRulePublisher publisher;

    @Autowired
    QualityRestatements restatements;

    @Autowired
    QualityJudge judge;

    @Autowired
    QualityJudgements judgements;

    @Autowired
    ApplicationEvents events;

    private Prospects prospects;

    @BeforeEach
    void prospects() {
        prospects = new Prospects(jdbc);
    }

    @AfterEach
    void oneJudgementCountsPerCycle() {
        assertThat(jdbc.sql("""
                        select max(n) from (select count(*) filter (where effective) as n
                                            from quality_judgement group by lead_id, cycle) c
                        """).query(Integer.class).optional().orElse(1)).isEqualTo(1);
    }

    @Test
    void judgesLeadsAcquiredFromNowOnAndLeavesEarlierOnesUnclassified() {
        long early = judged(LONG_AGO, "search");
        publish(SEARCH, Applies.FROM_NOW);
        long imported = judged(LONG_AGO, "search");
        long quality = judged(soon(), "Search ");
        long general = judged(soon(), "social");
        long blank = judged(soon(), null);
        judge.rejudge(List.of(early, imported));

        assertThat(judgements.ofLead(early)).isEmpty();
        assertThat(judgements.ofLead(imported)).isEmpty();
        assertThat(quality(quality)).isEqualTo(Quality.QUALITY);
        assertThat(quality(general)).isEqualTo(Quality.GENERAL);
        assertThat(quality(blank)).isEqualTo(Quality.UNCLASSIFIED);
        assertThat(effective(quality).cause()).isEqualTo(Cause.RULE);
        assertThat(touched()).containsExactlyInAnyOrder(quality, general);
    }

    @Test
    void keepsEachLeadWithItsOwnVersion() {
        long first = judged(LONG_AGO, "search");
        restate(publish(SEARCH, Applies.RESTATE));
        long second = judged(LONG_AGO, "social");
        publish(SOCIAL, Applies.FROM_NOW);
        long third = judged(soon(), "social");
        setChannel("search", first, second, third);

        judge.rejudge(List.of(first, second, third));

        assertThat(versions(first)).containsExactly(1);
        assertThat(versions(second)).containsExactly(1, 1);
        assertThat(versions(third)).containsExactly(2, 2);
        assertThat(quality(second)).isEqualTo(Quality.QUALITY);
        assertThat(quality(third)).isEqualTo(Quality.GENERAL);
    }

    @Test
    void placesALeadOfThePublicationDayByWhenItWasRecorded() {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZONE);
        OffsetDateTime midnight = now.toLocalDate().atStartOfDay(ZONE).toOffsetDateTime();
        Map<String, Object> known = Map.of("lead.channel", "search", "acquiredOn", now.toLocalDate());
        publish(SEARCH, Applies.FROM_NOW);
        long before = prospects.lead(midnight, with(known, "recordedAt", now.minusSeconds(5)));
        long after = prospects.lead(midnight, with(known, "recordedAt", now.plusSeconds(60)));
        long yesterday = prospects.lead(
                midnight.minusDays(1),
                with(with(known, "acquiredOn", now.toLocalDate().minusDays(1)), "recordedAt", now.plusSeconds(60)));

        judge.judgeNew(List.of(before, after, yesterday));

        assertThat(judgements.ofLead(before)).isEmpty();
        assertThat(judgements.ofLead(yesterday)).isEmpty();
        assertThat(quality(after)).isEqualTo(Quality.QUALITY);
    }

    @Test
    void judgesANewCycleByTheRuleInForceThen() {
        long lead = judged(LONG_AGO, "search");
        publish(SEARCH, Applies.FROM_NOW);
        jdbc.sql("""
                        insert into stage_change (lead_id, cycle, track, from_stage, to_stage, starts_cycle, occurred_at, recorded_at)
                        values (:lead, 2, 'MK', 'RECYCLED', 'NURTURING', true, :at, :at)
                        """).param("lead", lead).param("at", soon()).update();
        jdbc.sql("update lead set cycle = 2 where id = :lead")
                .param("lead", lead)
                .update();

        judge.judgeNew(List.of(lead));

        assertThat(judgements.effective(lead, 1)).isEmpty();
        assertThat(judgements.effective(lead, 2).orElseThrow().quality()).isEqualTo(Quality.QUALITY);
    }

    @Test
    void judgesAgainOnlyWhatHasChanged() {
        publish(SEARCH, Applies.FROM_NOW);
        long lead = judged(soon(), "search");

        judge.rejudge(List.of(lead));
        judge.judgeNew(List.of(lead));
        assertThat(judgements.ofLead(lead)).hasSize(1);

        setChannel("SEARCH", lead);
        judge.rejudge(List.of(lead));
        assertThat(judgements.ofLead(lead)).as("other evidence, same outcome").hasSize(2);

        setChannel("social", lead);
        judge.rejudgeAccounts(accounts(lead));
        assertThat(judgements.ofLead(lead))
                .extracting(QualityJudgement::quality, QualityJudgement::isEffective)
                .startsWith(tuple(Quality.GENERAL, true))
                .hasSize(3);
        assertThat(touched()).containsExactly(lead, lead);
    }

    @Test
    void freezesAtTheFirstAppointment() {
        publish(SEARCH, Applies.FROM_NOW);
        long lead = judged(soon(), "search");
        book(lead);
        setChannel("social", lead);

        judge.rejudge(List.of(lead));
        assertThat(judgements.ofLead(lead)).hasSize(1);

        restate(publish(SEARCH, Applies.RESTATE));
        assertThat(quality(lead)).as("restating history thaws").isEqualTo(Quality.GENERAL);

        judge.judgeByHand(lead, Quality.QUALITY, "役員から直接の依頼", null);
        assertThat(quality(lead)).as("so does a person").isEqualTo(Quality.QUALITY);
    }

    @Test
    void leavesWhatAPersonJudgedUntilHistoryIsRestated() {
        publish(SEARCH, Applies.FROM_NOW);
        long lead = judged(soon(), "search");
        judge.judgeByHand(lead, Quality.GENERAL, "  競合の調査だった ", null);
        setChannel("SEARCH", lead);

        judge.rejudge(List.of(lead));

        assertThat(effective(lead).cause()).isEqualTo(Cause.MANUAL);
        assertThat(effective(lead).reason()).isEqualTo("競合の調査だった");
        assertThat(touched()).containsExactly(lead, lead);

        QualityRule restating = publish(SEARCH, Applies.RESTATE);
        restate(restating);
        assertThat(effective(lead).cause()).isEqualTo(Cause.RESTATED);
        assertThat(judgements.ofLead(lead))
                .extracting(QualityJudgement::cause)
                .containsExactly(Cause.RESTATED, Cause.MANUAL, Cause.RULE);
    }

    @Test
    void keepsWhatAPersonJudgedWhileARestatementRuns() {
        long lead = judged(LONG_AGO, "search");
        QualityRule rule = publish(SEARCH, Applies.RESTATE);
        judge.judgeByHand(lead, Quality.GENERAL, "対象外の業種", null);

        restate(rule);

        assertThat(effective(lead).cause()).isEqualTo(Cause.MANUAL);
    }

    @Test
    void refusesAJudgementWithoutReasonOrLead() {
        long lead = judged(LONG_AGO, "search");

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> judge.judgeByHand(lead, Quality.QUALITY, " ", null))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("REASON_MISSING"));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> judge.judgeByHand(-1L, Quality.QUALITY, "理由", null));
    }

    @Test
    void restatesInChunksAndGoesOnWhereItStopped() {
        List<Long> leads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            leads.add(judged(LONG_AGO.plusDays(i), i % 2 == 0 ? "search" : "social"));
        }
        QualityRule rule = publish(SEARCH, Applies.RESTATE);
        assertThat(restatements.of(rule.id()).orElseThrow())
                .extracting(Restatement::total, Restatement::done, Restatement::percent)
                .containsExactly(5L, 0L, 0);

        assertThat(restatements.restateChunk(rule.id(), 2).done()).isEqualTo(2);
        assertThat(judgements.ofLead(leads.get(2))).isEmpty();
        assertThat(restatements.restateChunk(rule.id(), 2).percent()).isEqualTo(80);
        restatements.failed(rule.id(), new IllegalStateException("山田太郎"));
        Restatement last = restatements.restateChunk(rule.id(), 2);

        assertThat(last.isFinished()).isTrue();
        assertThat(last.failedAt()).isNull();
        assertThat(last.moved()).isEqualTo(5);
        assertThat(restatements.restateChunk(rule.id(), 2)).isEqualTo(last);
        assertThat(leads)
                .extracting(this::quality)
                .containsExactly(Quality.QUALITY, Quality.GENERAL, Quality.QUALITY, Quality.GENERAL, Quality.QUALITY);
        assertThat(leads).allSatisfy(lead -> assertThat(judgements.ofLead(lead)).hasSize(1));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> restatements.restateChunk(-1L));
    }

    @Test
    void restatesNothingThatANewerVersionJudges() {
        long old = judged(LONG_AGO, "search");
        QualityRule restating = publish(SEARCH, Applies.RESTATE);
        publish(SOCIAL, Applies.FROM_NOW);
        long fresh = judged(soon(), "search");

        restate(restating);

        assertThat(versions(old)).containsExactly(1);
        assertThat(versions(fresh)).containsExactly(2);

        QualityRule all = publish(SOCIAL, Applies.RESTATE);
        restate(all);
        assertThat(versions(old)).containsExactly(3, 1);
        assertThat(versions(fresh)).containsExactly(3, 2);
    }

    @Test
    void explainsByWhatWasSeenThen() {
        QualityRule rule = publish(RuleJson.stored("""
                        {"all": [{"field": "lead.channel", "op": "eq", "value": "search"},
                                 {"atLeast": 1, "of": [{"field": "account.employees", "op": "gte", "value": 100},
                                                       {"field": "contact.department", "op": "isSet"}]}]}
                        """), Applies.FROM_NOW);
        long lead = prospects.lead(soon(), Map.of("lead.channel", "Search", "account.employees", 250));
        judge.judgeNew(List.of(lead));
        setChannel("social", lead);

        QualityExplanation why = QualityExplanation.of(effective(lead));

        assertThat(why.versionNo()).isEqualTo(rule.versionNo());
        assertThat(why.ruleName()).isEqualTo("テスト");
        ExplainedRule tree = why.rule();
        assertThat(tree.truth()).isEqualTo(Truth.TRUE);
        assertThat(tree.parts().get(0).seen()).isEqualTo("Search");
        assertThat(tree.parts().get(1).parts())
                .extracting(ExplainedRule::truth, ExplainedRule::seen)
                .containsExactly(tuple(Truth.TRUE, "250"), tuple(Truth.FALSE, null));

        judge.judgeByHand(lead, Quality.GENERAL, "重複", null);
        assertThat(QualityExplanation.of(effective(lead)).rule()).isNull();
    }

    @Test
    void publishesOnlyWhatCanBeJudgedBy() {
        assertThatExceptionOfType(InvalidRule.class)
                .isThrownBy(() ->
                        publish(RuleJson.stored("{\"field\":\"lead.colour\",\"op\":\"isSet\"}"), Applies.FROM_NOW))
                .withMessage("$.field FIELD_UNKNOWN");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> publisher.publish(" ", SEARCH, Applies.FROM_NOW, null));
        assertThat(publish(SEARCH, Applies.FROM_NOW).versionNo()).isEqualTo(1);
        assertThat(publish(SEARCH, Applies.FROM_NOW).versionNo()).isEqualTo(2);
        assertThat(events.stream(QualityRulePublished.class)).hasSize(2);
    }

    // steps
    // -------------------------------------------------------------------------------------------------------------

    private QualityRule publish(Rule rule, Applies applies) {
        return publisher.publish("テスト", rule, applies, null);
    }

    private void restate(QualityRule rule) {
        restatements.restate(rule.id(), progress -> {});
    }

    private long judged(OffsetDateTime acquired, String channel) {
        long lead = prospects.lead(acquired, channel);
        judge.judgeNew(List.of(lead));
        return lead;
    }

    private OffsetDateTime soon() {
        return OffsetDateTime.ofInstant(clock.instant(), ZONE).plusHours(1);
    }

    private void setChannel(String name, long... leads) {
        long channel = jdbc.sql("""
                        insert into channel (name) values (:name)
                        on conflict (name) do update set active = true returning id
                        """).param("name", name).query(Long.class).single();
        for (long lead : leads) {
            jdbc.sql("update lead set channel_id = :channel where id = :lead")
                    .param("channel", channel)
                    .param("lead", lead)
                    .update();
        }
    }

    private void book(long lead) {
        jdbc.sql("insert into appointment (lead_id, booked_at, recorded_at) values (:lead, :now, :now)")
                .param("lead", lead)
                .param("now", soon())
                .update();
    }

    private List<Long> accounts(long lead) {
        return jdbc.sql("select account_id from lead where id = :lead")
                .param("lead", lead)
                .query(Long.class)
                .list();
    }

    private QualityJudgement effective(long lead) {
        return judgements.effective(lead, 1).orElseThrow();
    }

    private Quality quality(long lead) {
        return effective(lead).quality();
    }

    private List<Integer> versions(long lead) {
        return judgements.ofLead(lead).stream()
                .map(judgement -> judgement.rule().orElseThrow().versionNo())
                .toList();
    }

    private List<Long> touched() {
        return events.stream(RecordsTouched.class)
                .flatMap(touched -> touched.roots().stream())
                .toList();
    }

    private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(key, value);
        return more;
    }
}
