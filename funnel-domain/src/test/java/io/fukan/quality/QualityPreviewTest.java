package io.fukan.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.criteria.Prospects;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.database.DatabaseTest;
import io.fukan.time.Period;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class QualityPreviewTest {

    private static final OffsetDateTime MAY = OffsetDateTime.parse("2026-05-31T23:30:00+09:00");
    private static final OffsetDateTime JUNE = OffsetDateTime.parse("2026-06-01T00:00:00+09:00");
    private static final Period MAY_2026 = new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1));
    private static final Rule SEARCH =
            RuleJson.stored("{\"field\":\"lead.channel\",\"op\":\"eq\",\"value\":\"search\"}");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    QualityPreview preview;

    @Autowired
    QualityRulePublisher publisher;

    @Autowired
    QualityRestatements restatements;

    @Autowired
    QualityJudge judge;

    @Test
    void saysWhatRestatingWouldGiveWithoutWriting() {
        Prospects prospects = new Prospects(jdbc);
        List<Long> leads = new ArrayList<>();
        leads.add(prospects.lead(MAY, "search"));
        leads.add(prospects.lead(MAY, "search"));
        leads.add(prospects.lead(MAY, "social"));
        leads.add(prospects.lead(MAY, (String) null));
        leads.add(prospects.lead(JUNE, "search"));
        book(leads.get(0));
        book(leads.get(2));
        judge.judgeByHand(leads.get(2), Quality.QUALITY, "大型案件", null);
        refresh(leads);

        List<QualityPreview.StagePreview> stages = preview.preview(SEARCH, MAY_2026);

        assertThat(stages)
                .extracting(QualityPreview.StagePreview::stage)
                .containsExactly(
                        "lead", "connect", "appointment", "handoff", "opportunity", "proposal", "win", "retained");
        assertThat(stages.get(0))
                .isEqualTo(new QualityPreview.StagePreview(
                        "lead", new QualityCounts(1, 0, 3), new QualityCounts(2, 1, 1), 3));
        assertThat(stages.get(2))
                .isEqualTo(new QualityPreview.StagePreview(
                        "appointment", new QualityCounts(1, 0, 1), new QualityCounts(1, 1, 0), 2));
        assertThat(stages.get(2).after().ratio()).hasValue(0.5);
        assertThat(stages.get(6).after().ratio()).isEmpty();

        QualityRule rule = publisher.publish("検索から", SEARCH, Applies.RESTATE, null);
        restatements.restate(rule.id(), progress -> {});
        refresh(leads);
        assertThat(preview.preview(SEARCH, MAY_2026))
                .extracting(QualityPreview.StagePreview::before)
                .isEqualTo(
                        stages.stream().map(QualityPreview.StagePreview::after).toList());
    }

    private void book(long lead) {
        jdbc.sql("insert into appointment (lead_id, booked_at, recorded_at) values (:lead, :at, :at)")
                .param("lead", lead)
                .param("at", JUNE)
                .update();
    }

    private void refresh(List<Long> leads) {
        jdbc.sql("select gone from refresh_facts(:leads)")
                .param("leads", leads.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }
}
