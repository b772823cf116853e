package io.fukan.ingest;

import static io.fukan.ingest.ImportTesting.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import io.fukan.kpi.FactCheck;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Lists of target accounts and of news about them, brought in by a file. */
@DatabaseTest
@DirtiesContext
class ImportTargetsTest {

    private static final String MAPPING = """
            {"columns": {"会社名": "account.name", "法人番号": "account.corporateNumber", "区分": "targetAccount.tier",
                         "担当": "targetAccount.owner", "リスト": "targetAccount.reason", "氏名": "contact.name",
                         "メール": "contact.email", "役割": "contact.buyingRole", "キーマン": "contact.keyPersonOn"}}""";
    private static final String HEADER = "会社名,法人番号,区分,担当,リスト,氏名,メール,役割,キーマン";

    @Autowired
    Imports imports;

    @Autowired
    FactCheck check;

    @Autowired
    JdbcClient jdbc;

    ImportTesting files;

    @BeforeEach
    void empty() {
        files = new ImportTesting(imports, jdbc);
        files.empty();
    }

    @Test
    void companiesAreFoundByNumberOrNameAndPutOnTheList() {
        files.run(
                ImportKind.ACCOUNTS,
                "{\"columns\": {\"会社名\": \"account.name\", \"法人番号\": \"account.corporateNumber\"}}",
                "会社名,法人番号",
                "株式会社山田,7000012050002",
                "株式会社青空,");
        String[] file = {
            HEADER,
            "ヤマダHD,7000012050002,A,佐藤 恵,2026年度,,,,",
            "㈱青空,,B,,2026年度,森 健太,mori@aozora.example,決裁者,2026-01-05",
            "株式会社新顔,,,,,,,,",
            ",,A,,,,,,"
        };

        ImportJob job = files.run(ImportKind.TARGET_ACCOUNTS, MAPPING, file);

        assertThat(counts(job)).isEqualTo("3/0/0/1");
        assertThat(files.codes(job)).containsExactly("1 COMPANY_NAME_KEPT", "4 MISSING_VALUE");
        assertThat(targets())
                .as("companies keep the names that they have here")
                .containsExactly(
                        "[株式会社山田, A, 佐藤 恵, 2026年度, TARGETED, 企業調査, null]",
                        "[株式会社青空, B, null, 2026年度, TARGETED, 企業調査, 森]",
                        "[株式会社新顔, C, null, null, TARGETED, 企業調査, null]");
        assertThat(files.value("select count(*) from account")).isEqualTo(3L);
        assertThat(files.rows("select buying_role, key_person_on::text from contact"))
                .extracting(row -> row.values().toString())
                .containsExactly("[DECISION_MAKER, 2026-01-05]");
        assertThat(check.run().isClean()).isTrue();
        assertThat(counts(files.run(ImportKind.TARGET_ACCOUNTS, MAPPING, file))).isEqualTo("0/0/3/1");
    }

    @Test
    void aListTwiceChangesWhatIsNewInItAndLeavesTheRest() {
        files.run(ImportKind.TARGET_ACCOUNTS, MAPPING, HEADER, "株式会社青空,,B,佐藤 恵,春のリスト,,,,");

        ImportJob again = files.run(ImportKind.TARGET_ACCOUNTS, MAPPING, HEADER, "株式会社青空,,A,,,,,,");

        assertThat(counts(again)).isEqualTo("0/1/0/0");
        assertThat(targets()).containsExactly("[株式会社青空, A, 佐藤 恵, 春のリスト, TARGETED, 企業調査, null]");
        assertThat(files.value("select count(*) from account_target")).isEqualTo(1L);
        imports.undo(again.id(), null);
        files.assertFactsAgree();
        assertThat(targets()).containsExactly("[株式会社青空, B, 佐藤 恵, 春のリスト, TARGETED, 企業調査, null]");
        assertThat(check.run().isClean()).isTrue();
    }

    @Test
    void takenBackNothingIsLeft() {
        ImportJob job = files.run(
                ImportKind.TARGET_ACCOUNTS,
                MAPPING,
                HEADER,
                "株式会社青空,,A,,リスト,森 健太,mori@aozora.example,決裁者,2026-01-05",
                "株式会社夕焼,,A,,リスト,,,,");

        ImportJob undone = imports.undo(job.id(), null);
        files.assertFactsAgree();

        assertThat(undone.undoSkipped()).isEmpty();
        for (String table :
                List.of("account_target", "account", "contact", "key_contact", "lead", "queue_entry", "fact")) {
            assertThat(files.value("select count(*) from " + table)).as(table).isEqualTo(0L);
        }
    }

    @Test
    void aLeadThatWasLaidAsideComesBack() {
        files.run(
                ImportKind.LEADS,
                "{\"columns\": {\"id\": \"lead.externalId\", \"c\": \"account.name\", \"s\": \"lead.stage\", \"t\": \"lead.track\"}}",
                "id,c,s,t",
                "L1,株式会社青空,RECYCLED,BDR");

        files.run(ImportKind.TARGET_ACCOUNTS, MAPPING, HEADER, "株式会社青空,,A,,,,,,");

        assertThat(files.rows("select external_id, stage, cycle from lead"))
                .extracting(row -> row.values().toString())
                .containsExactly("[L1, TARGETED, 2]");
        assertThat(check.run().isClean()).isTrue();
    }

    @Test
    void callsWithALeadAreAboutItsPerson() {
        files.run(ImportKind.TARGET_ACCOUNTS, MAPPING, HEADER, "株式会社青空,,A,,,森 健太,mori@aozora.example,決裁者,2026-01-05");
        jdbc.sql("update lead set external_id = 'L1'").update();

        files.run(
                ImportKind.CALLS,
                "{\"columns\": {\"lead\": \"call.leadExternalId\", \"d\": \"call.date\", \"o\": \"call.outcome\"}}",
                "lead,d,o",
                "L1,2026-01-06,CONNECTED");

        assertThat(files.value("select account_connected((select id from account), '2026-01-07')"))
                .isEqualTo(true);
        assertThat(files.value("select account_connected((select id from account), '2026-01-06')"))
                .isEqualTo(false);
    }

    @Test
    void aNameThatLooksAlikeIsPointedOutAndNeverMerged() {
        files.run(ImportKind.TARGET_ACCOUNTS, MAPPING, HEADER, "株式会社髙橋工業,,A,,,,,,");

        ImportJob job = files.run(ImportKind.TARGET_ACCOUNTS, MAPPING, HEADER, "高橋工業,,A,,,,,,");

        assertThat(counts(job)).isEqualTo("1/0/0/0");
        assertThat(files.codes(job)).containsExactly("1 SIMILAR_COMPANY");
        assertThat(targets()).hasSize(2);
    }

    @Test
    void newsBringATargetToTheFrontOfTheQueue() {
        files.run(ImportKind.TARGET_ACCOUNTS, MAPPING, HEADER, "株式会社青空,,A,,,,,,");
        String mapping = """
                {"columns": {"会社": "account.name", "見出し": "signal.title", "日": "signal.happenedOn", "種類": "signal.kind",
                             "URL": "signal.url"}}""";
        String[] file = {
            "会社,見出し,日,種類,URL",
            "株式会社青空,営業職を募集,2026-01-05,求人,https://example.com/1",
            "株式会社青空,危険,2026-01-05,ニュース,javascript:alert(1)",
            ",誰の話か不明,2026-01-05,ニュース,"
        };

        ImportJob job = files.run(ImportKind.SIGNALS, mapping, file);

        assertThat(counts(job)).isEqualTo("1/0/0/2");
        assertThat(files.codes(job)).containsExactly("2 BAD_URL", "3 MISSING_VALUE");
        assertThat(files.value("select count(*) from queue_entry where signal_at is not null"))
                .isEqualTo(1L);
        assertThat(counts(files.run(ImportKind.SIGNALS, mapping, file))).isEqualTo("0/0/1/2");
    }

    private List<String> targets() {
        return files
                .rows("select a.name, a.target_tier, u.display_name, t.reason, l.stage, l.next_action, c.last_name"
                        + " from account_target t join account a on a.id = t.account_id join lead l on l.id = t.lead_id"
                        + " left join app_user u on u.id = l.owner_id left join contact c on c.id = l.contact_id"
                        + " where t.removed_at is null and l.next_action_on is not null order by a.id")
                .stream()
                .map(row -> row.values().toString())
                .toList();
    }
}
