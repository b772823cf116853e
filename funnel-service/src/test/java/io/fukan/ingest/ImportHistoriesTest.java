package io.fukan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.criteria.RuleJson;
import io.fukan.database.DatabaseTest;
import io.fukan.quality.Applies;
import io.fukan.quality.QualityRulePublisher;
import io.fukan.quality.QualityRules;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Histories of stages and phases: a row a change, the record goes along. */
@DatabaseTest
class ImportHistoriesTest {

    private static final String STAGES = """
            {"columns": {"lead": "stageChange.leadExternalId", "at": "stageChange.at", "stage": "stageChange.stage",
                         "by": "stageChange.by", "why": "stageChange.recycleReason"}}""";
    private static final String PHASES = """
            {"columns": {"deal": "phaseChange.opportunityExternalId", "at": "phaseChange.at", "phase": "phaseChange.phase"}}""";

    @Autowired
    Imports imports;

    @Autowired
    QualityRulePublisher publisher;

    @Autowired
    QualityRules rules;

    @Autowired
    JdbcClient jdbc;

    ImportTesting files;

    @BeforeEach
    void leadsAndADeal() {
        files = new ImportTesting(imports, jdbc);
        files.empty();
        if (rules.findFirstByOrderByVersionNoDesc().isEmpty()) {
            publisher.publish(
                    "all",
                    RuleJson.stored("{\"field\": \"lead.channel\", \"op\": \"in\", \"value\": [\"web\"]}"),
                    Applies.RESTATE,
                    null);
        }
        files.run(
                ImportKind.LEADS,
                "{\"columns\": {\"id\": \"lead.externalId\", \"day\": \"lead.acquiredAt\", \"from\": \"lead.channel\"}}",
                "id,day,from",
                "L1,2024-04-01,web",
                "L2,2024-04-02,tv");
        files.run(
                ImportKind.OPPORTUNITIES,
                "{\"columns\": {\"id\": \"opportunity.externalId\", \"on\": \"opportunity.createdAt\"}}",
                "id,on",
                "D1,2024-05-01");
    }

    @Test
    void aLeadGoesAlongWithItsHistory() {
        ImportJob job = files.run(
                ImportKind.STAGE_CHANGES,
                STAGES,
                "lead,at,stage,by,why",
                "L1,2024-04-03,MQL,anna,",
                "L1,2024-04-05,UNTOUCHED,anna,",
                "L2,2024-04-05,NURTURING,,");

        assertThat(job.created()).isEqualTo(3);
        assertThat(story("L1"))
                .containsExactly(
                        "[null, NEW, 2024-04-01, 1]", "[NEW, MQL, 2024-04-03, 1]", "[MQL, UNTOUCHED, 2024-04-05, 1]");
        assertThat(files.value("select track || ' ' || stage from lead where external_id = 'L1'"))
                .isEqualTo("SDR UNTOUCHED");
        assertThat(files.value("select count(*) from fact where measure = 'mql'"))
                .isEqualTo(1L);
    }

    @Test
    void whoComesBackBeginsANewCycleThatIsJudged() {
        files.run(
                ImportKind.STAGE_CHANGES,
                STAGES,
                "lead,at,stage,by,why",
                "L1,2024-04-03,RECYCLED,,NO_BUDGET",
                "L1,2024-07-01,UNTOUCHED,anna,");

        assertThat(files.value("select cycle from lead where external_id = 'L1'"))
                .isEqualTo(2);
        assertThat(files.value("select revisit_on is null from lead where external_id = 'L1'"))
                .isEqualTo(true);
        assertThat(files.rows("select quality, cycle from quality_judgement where effective order by lead_id, cycle"))
                .extracting(row -> row.values().toString())
                .containsExactly("[QUALITY, 1]", "[QUALITY, 2]", "[GENERAL, 1]");
        assertThat(files.value("select count(*) from fact where measure = 'lead-arrival' and quality = 'QUALITY'"))
                .isEqualTo(2L);
    }

    @Test
    void theSameFileAgainChangesNothingAndAnOlderChangeIsRejected() {
        String[] file = {"lead,at,stage,by,why", "L1,2024-04-03,MQL,anna,", "L1,2024-04-05,UNTOUCHED,anna,"};
        files.run(ImportKind.STAGE_CHANGES, STAGES, file);

        ImportJob again = files.run(ImportKind.STAGE_CHANGES, STAGES, file);
        ImportJob older = files.run(
                ImportKind.STAGE_CHANGES,
                STAGES,
                "lead,at,stage,by,why",
                "L1,2024-04-04,NURTURING,,",
                "X,2024-04-04,MQL,,");

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(imports.problems(older.id(), 5))
                .extracting(problem -> problem.problem().code().name())
                .containsExactly("OUT_OF_ORDER", "UNKNOWN_LEAD");
        assertThat(story("L1")).hasSize(3);
    }

    @Test
    void undoingPutsTheLeadBack() {
        ImportJob job = files.run(
                ImportKind.STAGE_CHANGES,
                STAGES,
                "lead,at,stage,by,why",
                "L1,2024-04-03,RECYCLED,,NO_BUDGET",
                "L1,2024-07-01,UNTOUCHED,anna,");

        imports.undo(job.id(), null);

        files.assertFactsAgree();
        assertThat(story("L1")).containsExactly("[null, NEW, 2024-04-01, 1]");
        assertThat(files.value("select track || ' ' || stage || ' ' || cycle from lead where external_id = 'L1'"))
                .isEqualTo("MK NEW 1");
    }

    @Test
    void anOpenDealPassesItsPhasesAndIsDecidedByItsOwnRow() {
        ImportJob job = files.run(
                ImportKind.PHASE_CHANGES,
                PHASES,
                "deal,at,phase",
                "D1,2024-05-02,NEEDS_AGREED",
                "D1,2024-05-20,NEGOTIATION",
                "D1,2024-05-10,VALUE_AGREED",
                "D1,2024-06-01,WON");

        assertThat(job.created()).isEqualTo(2);
        assertThat(job.rejected()).isEqualTo(2);
        assertThat(files.value("select phase from opportunity")).isEqualTo("NEGOTIATION");

        files.run(
                ImportKind.OPPORTUNITIES,
                "{\"columns\": {\"id\": \"opportunity.externalId\", \"on\": \"opportunity.closedAt\"}}",
                "id,on",
                "D1,2024-06-03");

        assertThat(files.rows("select from_phase, to_phase from phase_change order by occurred_at, id"))
                .extracting(row -> row.values().toString())
                .containsExactly(
                        "[null, FIRST_MEETING]",
                        "[FIRST_MEETING, NEEDS_AGREED]",
                        "[NEEDS_AGREED, NEGOTIATION]",
                        "[NEGOTIATION, WON]");
    }

    private List<String> story(String lead) {
        return files
                .rows("select c.from_stage, c.to_stage, c.occurred_on::text as day, c.cycle from stage_change c"
                        + " join lead l on l.id = c.lead_id where l.external_id = '" + lead + "'"
                        + " order by c.occurred_at, c.id")
                .stream()
                .map(row -> row.values().toString())
                .toList();
    }
}
