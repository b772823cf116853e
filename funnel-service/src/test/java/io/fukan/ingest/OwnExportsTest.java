package io.fukan.ingest;

import static io.fukan.ingest.ImportTesting.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.access.Viewer;
import io.fukan.customfield.RecordType;
import io.fukan.database.DatabaseTest;
import io.fukan.export.ExportFile;
import io.fukan.export.ExportFormat;
import io.fukan.ingest.file.Mapping;
import io.fukan.organisation.Role;
import io.fukan.records.AccountQuery;
import io.fukan.records.CustomerQuery;
import io.fukan.records.ExportedColumns;
import io.fukan.records.LeadQuery;
import io.fukan.records.ListExport;
import io.fukan.records.OpportunityQuery;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What our lists are exported as comes back as it went: nothing new, nothing changed, nothing refused. */
@DatabaseTest
class OwnExportsTest {

    @Autowired
    Imports imports;

    @Autowired
    ListExport export;

    @Autowired
    MessageSource messages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    ImportTesting files;

    @BeforeEach
    void records() {
        files = new ImportTesting(imports, jdbc);
        files.empty();
        files.run(
                ImportKind.LEADS,
                """
                {"columns": {"id": "lead.externalId", "day": "lead.acquiredAt", "channel": "lead.channel", "by": "lead.partner",
                 "track": "lead.track", "stage": "lead.stage", "owner": "lead.owner", "company": "account.name",
                 "industry": "account.industry", "staff": "account.employees", "last": "contact.lastName",
                 "first": "contact.firstName", "kana": "contact.nameKana", "mail": "contact.email", "tel": "contact.phone",
                 "next": "lead.nextAction", "on": "lead.nextActionOn"}}""",
                "id,day,channel,by,track,stage,owner,company,industry,staff,last,first,kana,mail,tel,next,on,プラン",
                "L-1,2024-04-01,展示会,,SDR,UNTOUCHED,田中 翔,株式会社山田,E,120,佐藤,花子,サトウ ハナコ,h@example.jp,03-1234-5678,電話,2024-05-01,A",
                "L-2,2024-04-02,,,BDR,KEY_PERSON_CONNECTED,,有限会社鈴木,個人商店,,,,,,,,,",
                "L-3,2024-04-03,検索,販売会社,MK,HANDED_TO_IS,,,,,,,,,,,,B");
        files.run(
                ImportKind.OPPORTUNITIES,
                """
                {"columns": {"id": "opportunity.externalId", "lead": "opportunity.leadExternalId", "made":
                 "opportunity.createdAt", "closed": "opportunity.closedAt", "outcome": "opportunity.outcome",
                 "source": "opportunity.source", "amount": "opportunity.amount", "why": "opportunity.lostReason",
                 "rep": "opportunity.owner", "phase": "opportunity.phase", "yomi": "opportunity.yomi"}}""",
                "id,lead,made,closed,outcome,source,amount,why,rep,phase,yomi",
                "D-1,L-1,2024-04-10,2024-05-10,WON,IS,1200000,,佐々木 健,,",
                "D-2,L-2,2024-04-11,2024-05-11,LOST,MARKETING,300000,LOST_PRICE,,,",
                "D-3,,2024-04-12,,OPEN,PARTNER,1234.5,,,DECISION_MAKER_AGREED,A");
        files.run(
                ImportKind.CUSTOMERS,
                """
                {"columns": {"id": "customer.externalId", "lead": "customer.leadExternalId", "from": "customer.startedOn",
                 "mrr": "customer.mrr", "stage": "customer.stage"}}""",
                "id,lead,from,mrr,stage",
                "C-1,L-1,2024-06-01,100000,ADOPTION",
                "C-2,,2024-06-02,,ONBOARDING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyListComesBackAsItWent(Locale language) throws Exception {
        Viewer admin = new Viewer(0, Role.ADMIN, Set.of(), language);
        assertComesBack(
                ImportKind.LEADS,
                3,
                exported(() -> export.leads(LeadQuery.of(Map.of(), admin), admin, ExportFormat.UTF8_BOM, "")));
        assertComesBack(
                ImportKind.OPPORTUNITIES,
                3,
                exported(() ->
                        export.opportunities(OpportunityQuery.of(Map.of(), admin), admin, ExportFormat.CP932, "")));
        assertComesBack(
                ImportKind.ACCOUNTS,
                2,
                exported(() -> export.accounts(AccountQuery.of(Map.of(), admin), admin, ExportFormat.UTF8_BOM, "")));
        assertComesBack(
                ImportKind.CUSTOMERS,
                2,
                exported(() -> export.customers(CustomerQuery.of(Map.of(), admin), admin, ExportFormat.UTF8_BOM, "")));
        assertThat(files.rows("select key from custom_field")).hasSize(1);
        assertThat(files.value("select industry from account where name = '株式会社山田'"))
                .isEqualTo("E");
        assertThat(files.value("select lost_reason from opportunity where external_id = 'D-2'"))
                .isEqualTo("LOST_PRICE");
    }

    /** What was entered by hand or in a form has no id of a source; the key finds it, and no time of day is lost. */
    @Test
    void recordsWithoutAnIdComeBackByTheirKey() throws Exception {
        files.empty();
        files.run(
                ImportKind.LEADS,
                """
                {"columns": {"at": "lead.acquiredAt", "company": "account.name", "last": "contact.lastName"}}""",
                "at,company,last",
                "2024-04-01 10:15,株式会社山田,佐藤",
                "2024-04-02 09:00,株式会社山田,鈴木",
                "2024-04-02,,");
        files.run(
                ImportKind.OPPORTUNITIES,
                """
                {"columns": {"made": "opportunity.createdAt", "name": "opportunity.name", "amount": "opportunity.amount"}}""",
                "made,name,amount",
                "2024-04-10 13:30,新規,100",
                "2024-04-10 13:30,追加,100");
        Viewer admin = new Viewer(0, Role.ADMIN, Set.of(), Locale.JAPANESE);
        List<Map<String, Object>> before = files.rows("select acquired_at, acquired_on from lead order by id");
        byte[] leads = exported(() -> export.leads(LeadQuery.of(Map.of(), admin), admin, ExportFormat.UTF8_BOM, ""));

        assertComesBack(ImportKind.LEADS, 3, leads);
        assertComesBack(
                ImportKind.OPPORTUNITIES,
                2,
                exported(() ->
                        export.opportunities(OpportunityQuery.of(Map.of(), admin), admin, ExportFormat.CP932, "")));
        assertThat(files.rows("select acquired_at, acquired_on from lead order by id"))
                .isEqualTo(before);

        String edited = new String(leads, StandardCharsets.UTF_8).replace("鈴木", "高橋");
        assertThat(counts(imported(edited.replaceFirst("(佐藤.*,)F([0-9]+)-", "$1F9$2-"))))
                .isEqualTo("0/1/1/1");
        assertThat(files.rows("select last_name from contact order by id"))
                .extracting(row -> row.get("last_name"))
                .as("the same person, renamed")
                .containsExactly("佐藤", "高橋");
    }

    /** A column of a custom field is called by the label, which is not always what its key was made of. */
    @Test
    void customFieldsComeBackAsThemselves() throws Exception {
        jdbc.sql("update custom_field set label = '契約プラン' where key = 'プラン'").update();
        Viewer admin = new Viewer(0, Role.ADMIN, Set.of(), Locale.JAPANESE);
        byte[] leads = exported(() -> export.leads(LeadQuery.of(Map.of(), admin), admin, ExportFormat.UTF8_BOM, ""));
        assertComesBack(ImportKind.LEADS, 3, leads);
        assertThat(counts(imported(new String(leads, StandardCharsets.UTF_8).replace(",A\r\n", ",C\r\n"))))
                .isEqualTo("0/1/2/0");
        assertThat(files.rows("select attrs::text as attrs from lead where external_id = 'L-1'"))
                .containsExactly(Map.of("attrs", "{\"プラン\": \"C\"}"));
        assertThat(files.rows("select key from custom_field")).hasSize(1);
    }

    /** A deal keeps when its amount was told, and that its partner is its lead's. */
    @Test
    void dealsKeepWhatTheListDoesNotTell() throws Exception {
        files.run(ImportKind.OPPORTUNITIES, """
                {"columns": {"id": "opportunity.externalId", "lead": "opportunity.leadExternalId", "made": "opportunity.createdAt"}}""", "id,lead,made", "D-9,L-3,2024-04-10 10:00");
        files.run(ImportKind.OPPORTUNITIES, """
                {"columns": {"id": "opportunity.externalId", "amount": "opportunity.amount"}}""", "id,amount", "D-9,500");
        jdbc.sql("update opportunity_amount set effective_at = '2024-04-20 05:00+00', effective_on = null")
                .update();
        List<Map<String, Object>> before = files.rows("select * from opportunity_amount order by id");
        Viewer admin = new Viewer(0, Role.ADMIN, Set.of(), Locale.JAPANESE);
        byte[] deals = exported(
                () -> export.opportunities(OpportunityQuery.of(Map.of(), admin), admin, ExportFormat.UTF8_BOM, ""));
        assertThat(new String(deals, StandardCharsets.UTF_8)).contains("販売会社");

        assertComesBack(ImportKind.OPPORTUNITIES, 4, deals);
        assertThat(files.rows("select * from opportunity_amount order by id")).isEqualTo(before);
        assertThat(files.rows("select id from opportunity where partner_id is not null"))
                .isEmpty();
    }

    /** Marketing exports without knowing people; whoever imports that file renames nobody to what was shown instead. */
    @Test
    void maskedPeopleKeepTheirNames() throws Exception {
        Viewer marketing = new Viewer(0, Role.MARKETING, Set.of(), Locale.JAPANESE);
        byte[] masked =
                exported(() -> export.leads(LeadQuery.of(Map.of(), marketing), marketing, ExportFormat.UTF8_BOM, ""));
        String file = new String(masked, StandardCharsets.UTF_8);
        assertThat(file).contains("佐＊＊").doesNotContain("花子", "h@example.jp", "佐藤");
        List<Map<String, Object>> before = files.rows("select * from contact");

        assertComesBack(ImportKind.LEADS, 3, masked);
        assertThat(counts(imported(file.replace("電話,2024", "訪問,2024")))).isEqualTo("0/1/2/0");
        assertThat(files.rows("select * from contact")).isEqualTo(before);
        assertThat(files.value("select next_action from lead where external_id = 'L-1'"))
                .isEqualTo("訪問");
    }

    /** Companies and people may be called the same; each record keeps its own. */
    @Test
    void namesakesAreNotTakenForEachOther() throws Exception {
        files.empty();
        for (String number : List.of("4234567890128", "3234567890120")) {
            files.run(
                    ImportKind.LEADS,
                    """
                    {"columns": {"no": "account.corporateNumber", "company": "account.name", "last": "contact.lastName", "mail":
                     "contact.email", "day": "lead.acquiredAt"}, "unmapped": "ignore"}""",
                    "no,company,last,mail,day",
                    number + ",株式会社山田,佐藤," + number + "@example.jp,2024-04-01");
            files.run(ImportKind.CUSTOMERS, """
                    {"columns": {"no": "account.corporateNumber", "company": "account.name", "from": "customer.startedOn"}}""", "no,company,from", number + ",株式会社山田,2024-06-01");
        }
        files.run(
                ImportKind.OPPORTUNITIES,
                """
                {"columns": {"no": "account.corporateNumber", "company": "account.name", "made": "opportunity.createdAt"}}""",
                "no,company,made",
                "4234567890128,株式会社山田,2024-05-01",
                "3234567890120,株式会社山田,2024-05-01");
        jdbc.sql("update contact set email = 'info@example.jp'").update();
        String belongings = "select account_id, contact_id from lead union all select account_id, null from opportunity"
                + " union all select account_id, null from customer order by 1, 2";
        List<Map<String, Object>> before = files.rows(belongings);
        assertThat(files.rows("select distinct account_id, contact_id from lead"))
                .hasSize(2);

        Viewer admin = new Viewer(0, Role.ADMIN, Set.of(), Locale.JAPANESE);
        assertComesBack(
                ImportKind.LEADS,
                2,
                exported(() -> export.leads(LeadQuery.of(Map.of(), admin), admin, ExportFormat.UTF8_BOM, "")));
        assertComesBack(
                ImportKind.OPPORTUNITIES,
                2,
                exported(() ->
                        export.opportunities(OpportunityQuery.of(Map.of(), admin), admin, ExportFormat.UTF8_BOM, "")));
        assertComesBack(
                ImportKind.CUSTOMERS,
                2,
                exported(() -> export.customers(CustomerQuery.of(Map.of(), admin), admin, ExportFormat.UTF8_BOM, "")));
        assertThat(files.rows(belongings)).isEqualTo(before);
    }

    private ImportJob imported(String leads) throws Exception {
        return imported(leads.getBytes(StandardCharsets.UTF_8));
    }

    private ImportJob imported(byte[] leads) throws Exception {
        long id = imports.upload("edited.csv", new ByteArrayInputStream(leads), null);
        return imports.runNow(
                id, ImportKind.LEADS, imports.suggest(id, ImportKind.LEADS, imports.emptyMapping()), false, null);
    }

    /** Rows that were left out, corrected in the file that tells why. */
    @Test
    void rejectedRowsComeBackCorrected() throws Exception {
        ImportJob job = files.run(
                ImportKind.LEADS,
                """
                {"columns": {"リードID": "lead.externalId", "獲得日": "lead.acquiredAt", "ステージ": "lead.stage"}}""",
                "リードID,獲得日,ステージ,媒体名",
                "R-1,2024-04-01,新規,=1+1",
                "R-2,いつか,どこか,B",
                "R-3,2024-04-31,新規,C");
        assertThat(counts(job)).isEqualTo("1/0/0/2");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.writeRejects(job.id(), out, problem -> problem.code().name());
        String rejects = out.toString(StandardCharsets.UTF_8);
        assertThat(rejects.lines())
                .as("a row once, with all that is wrong with it")
                .hasSize(3);
        assertThat(rejects).contains("BAD_DATE / ");

        String corrected =
                rejects.replace("いつか", "2024-04-02").replace("どこか", "育成中").replace("2024-04-31", "2024-04-30");
        assertThat(counts(imported(corrected.substring(1).getBytes(Charset.forName("windows-31j")))))
                .isEqualTo("2/0/0/0");
        assertThat(files.rows("select label from custom_field where record_type = 'LEAD'"))
                .extracting(row -> row.get("label"))
                .containsExactlyInAnyOrder("プラン", "媒体名");
    }

    private void assertComesBack(ImportKind kind, int rows, byte[] file) throws Exception {
        long id = imports.upload("export.csv", new ByteArrayInputStream(file), null);
        Mapping mapping = imports.suggest(id, kind, imports.emptyMapping());
        assertThat(imports.examine(id, kind, mapping).targets())
                .as("fields made up for " + kind)
                .noneMatch(target -> target.derived() && !target.header().name().equals("プラン"));
        ImportJob job = imports.runNow(id, kind, mapping, false, null);
        assertThat(files.codes(job)).as(kind.key()).isEmpty();
        assertThat(counts(job)).as(kind.key()).isEqualTo("0/0/" + rows + "/0");
    }

    private interface Exporting {
        ExportFile write() throws Exception;
    }

    private byte[] exported(Exporting exporting) {
        return transaction.execute(status -> {
            try (ExportFile file = exporting.write();
                    InputStream bytes = file.open()) {
                return bytes.readAllBytes();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** A new column of a list must say what it comes back as. */
    @Test
    void everyColumnIsAFieldOrReckoned() {
        Map<RecordType, ImportKind> kinds = Map.of(
                RecordType.LEAD, ImportKind.LEADS,
                RecordType.OPPORTUNITY, ImportKind.OPPORTUNITIES,
                RecordType.ACCOUNT, ImportKind.ACCOUNTS,
                RecordType.CUSTOMER, ImportKind.CUSTOMERS);
        kinds.forEach((list, kind) -> Stream.of(Locale.JAPANESE, Locale.ENGLISH).forEach(language -> {
            var columns = ExportedColumns.of(list, messages, language);
            assertThat(columns).isNotEmpty();
            assertThat(columns)
                    .filteredOn(column -> column.field() != null)
                    .allSatisfy(column -> assertThat(ImportFields.has(kind, column.field()))
                            .as(column.field())
                            .isTrue());
            assertThat(columns).extracting(ExportedColumns.Column::header).doesNotHaveDuplicates();
        }));
    }
}
