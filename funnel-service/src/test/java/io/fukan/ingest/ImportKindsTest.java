package io.fukan.ingest;

import static io.fukan.ingest.ImportTesting.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import io.fukan.kpi.Cut;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.time.Period;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** What each kind of file brings, and that bringing it twice brings nothing more. */
@DatabaseTest
@DirtiesContext
class ImportKindsTest {

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KpiReader kpis;

    ImportTesting files;

    @BeforeEach
    void empty() {
        files = new ImportTesting(imports, jdbc);
        files.empty();
    }

    private ImportJob leads(String... ids) {
        String[] lines = new String[ids.length + 1];
        lines[0] = "id,day";
        for (int i = 0; i < ids.length; i++) {
            lines[i + 1] = ids[i] + ",2024-04-0" + (i + 1);
        }
        return files.run(ImportKind.LEADS, """
                {"columns": {"id": "lead.externalId", "day": "lead.acquiredAt"}}""", lines);
    }

    @Test
    void accountsAreKnownByIdNumberOrName() {
        String mapping = """
                {"columns": {"会社名": "account.name", "法人番号": "account.corporateNumber", "従業員数": "account.employees"}}""";
        String[] file = {"会社名,法人番号,従業員数", "株式会社山田,7000012050002,1200名", "山田株式会社,,50", "（株）佐藤,,", "有限会社鈴木,123,1"};
        ImportJob job = files.run(ImportKind.ACCOUNTS, mapping, file);

        assertThat(counts(job)).isEqualTo("3/0/0/1");
        assertThat(files.codes(job)).containsExactly("4 BAD_CORPORATE_NUMBER");
        assertThat(counts(files.run(ImportKind.ACCOUNTS, mapping, file))).isEqualTo("0/0/3/1");
        assertThat(counts(files.run(ImportKind.ACCOUNTS, mapping, "会社名,法人番号,従業員数", "㈱佐藤,,70")))
                .isEqualTo("0/1/0/0");
        assertThat(files.rows("select name, employees, matching_key, search_text from account order by id"))
                .extracting(row -> row.values().toString())
                .containsExactly(
                        "[株式会社山田, 1200, 山田, 株式会社山田 7000012050002]", "[山田株式会社, 50, 山田, 山田株式会社]", "[㈱佐藤, 70, 佐藤, (株)佐藤]");
    }

    @Test
    void leadsBringTheirCompanyAndPerson() {
        String mapping = """
                {"columns": {"ID": "lead.externalId", "会社名": "account.name", "氏名": "contact.name", "メール": "contact.email",
                             "電話": "contact.phone", "業種": "account.industry"}, "unmapped": "ignore"}""";
        String[] file = {
            "ID,会社名,氏名,メール,電話,業種",
            "L1,株式会社青空,山田　太郎,taro@aozora.example,03-3234-5678,I",
            "L2,株式会社 青空,佐藤 花子,hanako@aozora.example,,",
            "L3,,,,,"
        };
        assertThat(counts(files.run(ImportKind.LEADS, mapping, file))).isEqualTo("3/0/0/0");
        assertThat(counts(files.run(ImportKind.LEADS, mapping, file))).isEqualTo("0/0/3/0");
        assertThat(
                        files.rows(
                                "select l.external_id, a.name as account, a.industry, c.last_name, c.first_name, c.phone from lead l"
                                        + " left join account a on a.id = l.account_id left join contact c on c.id = l.contact_id order by 1"))
                .extracting(row -> row.values().toString())
                .containsExactly(
                        "[L1, 株式会社青空, I, 山田, 太郎, +81332345678]",
                        "[L2, 株式会社青空, I, 佐藤, 花子, null]",
                        "[L3, null, null, null, null, null]");
        assertThat(files.value("select count(*) from account")).isEqualTo(1L);
        assertThat(counts(files.run(ImportKind.LEADS, mapping, file[0], "L1,株式会社青空,山田　太郎,taro@aozora.example,,J")))
                .isEqualTo("0/1/0/0");
    }

    @Test
    void contactsAreKnownByEmailAndName() {
        String mapping = """
                {"columns": {"name": "contact.name", "mail": "contact.email", "company": "account.name", "title": "contact.title"}}""";
        String[] file = {
            "name,mail,company,title",
            "山田 太郎,info@a.example,A社,部長",
            "佐藤 花子,info@a.example,A社,",
            "無名,,B社,課長",
            "無名,,B社,課長"
        };
        assertThat(counts(files.run(ImportKind.CONTACTS, mapping, file))).isEqualTo("4/0/0/0");
        assertThat(counts(files.run(ImportKind.CONTACTS, mapping, file))).isEqualTo("0/0/4/0");
        assertThat(files.rows("select last_name, job_rank from contact order by id"))
                .extracting(row -> row.values().toString())
                .containsExactly("[山田, GENERAL_MANAGER]", "[佐藤, null]", "[無名, MANAGER]", "[無名, MANAGER]");
    }

    @Test
    void aPhoneThatIsNoneIsKeptAsWritten() {
        ImportJob job = files.run(ImportKind.CONTACTS, """
                {"columns": {"name": "contact.lastName", "tel": "contact.phone"}}""", "name,tel", "山田,019458611", "佐藤,０９０−１２３４−５６７８");
        assertThat(files.codes(job)).containsExactly("1 BAD_PHONE");
        assertThat(files.rows("select phone, attrs ->> 'phone_as_written' as written from contact order by id"))
                .extracting(row -> row.values().toString())
                .containsExactly("[null, 019458611]", "[+819012345678, null]");
    }

    @Test
    void activitiesWereRecordedWhenTheFileSaysSo() {
        String mapping = """
                {"columns": {"種別": "activity.kind", "日時": "activity.at", "記録日時": "activity.recordedAt"}, "zone": "Asia/Tokyo"}""";
        ImportJob job = files.run(
                ImportKind.ACTIVITIES,
                mapping,
                "種別,日時,記録日時",
                "訪問,2024-04-02 10:00,2024-04-03 09:05",
                "訪問,2024-04-02 11:00,",
                "訪問,2024-04-02 12:00,2099-01-01 09:00");

        assertThat(files.codes(job)).containsExactly("3 FUTURE_DATE");
        assertThat(files.rows(
                        "select recorded_at = timestamptz '2024-04-03 00:05Z' as told, recorded_at > occurred_at as later"
                                + " from activity order by occurred_at"))
                .extracting(row -> row.values().toString())
                .containsExactly("[true, true]", "[false, true]");
    }

    @Test
    void callsNeedNoLeadAndAreOutbound() {
        leads("L1");
        String mapping = """
                {"columns": {"lead": "call.leadExternalId", "agent": "call.rep", "date": "call.date", "time": "call.time",
                             "answered (Y/N)": "call.outcome", "sec": "call.durationSeconds"},
                 "values": {"call.outcome": {"Y": "CONNECTED", "N": "NO_ANSWER"}}}""";
        String[] file = {
            "lead,agent,date,time,answered (Y/N),sec",
            "L1,Diane,2024-04-02,09:12:58,Y,109",
            ",Diane,2024-04-02,,N,",
            ",Diane,2024-04-02,,N,",
            "L9,Diane,2024-04-02,,N,",
            "L1,Diane,,09:00,N,"
        };
        ImportJob job = files.run(ImportKind.CALLS, mapping, file);
        assertThat(counts(job)).isEqualTo("3/0/0/2");
        assertThat(files.codes(job)).containsExactly("4 UNKNOWN_LEAD", "5 MISSING_VALUE");
        assertThat(
                        files.rows(
                                "select measure, count(*) as n from fact where measure in ('call', 'connect') group by 1 order by 1"))
                .extracting(row -> row.values().toString())
                .containsExactly("[call, 3]", "[connect, 1]");
        assertThat(files.value("select stage from lead")).isEqualTo("NEW");
        assertThat(counts(files.run(ImportKind.CALLS, mapping, file))).isEqualTo("0/0/3/2");
    }

    @Test
    void activitiesTellTheirKind() {
        leads("L1");
        String mapping = """
                {"columns": {"no": "activity.externalId", "lead": "activity.leadExternalId", "kind": "activity.kind", "at": "activity.at"}}""";
        ImportJob job = files.run(
                ImportKind.ACTIVITIES,
                mapping,
                "no,lead,kind,at",
                "1,L1,提案,2024-04-05 10:00",
                "2,L1,見積,2024-04-06",
                "3,L1,ダンス,2024-04-06",
                "4,L1,,2024-04-06");
        assertThat(counts(job)).isEqualTo("2/0/0/2");
        assertThat(files.codes(job)).containsExactly("3 UNKNOWN_CHOICE", "4 MISSING_VALUE");
        assertThat(files.value("select count(*) from fact where measure in ('proposal', 'quote')"))
                .isEqualTo(2L);
    }

    @Test
    void customersWithoutADealAreCutByWhatTheirFileTells() {
        files.run(
                ImportKind.CUSTOMERS,
                """
                {"columns": {"no": "customer.externalId", "from": "customer.startedOn", "yen": "customer.mrr", "company": "account.name",
                             "where": "account.region", "left": "customer.stage", "plan": "customer.attr.plan"},
                 "values": {"customer.stage": {"Yes": "CHURNED", "No": "RETENTION"}}}""",
                "no,from,yen,company,where,left,plan",
                "C1,2024-06-01,300,北山,関西,No,gold",
                "C2,2024-06-01,200,南川,関東,Yes,basic",
                "C3,2024-06-01,100,,,Yes,gold");

        assertThat(june("customers-started", "customer.attr.plan")).containsExactlyInAnyOrder("gold 2", "basic 1");
        assertThat(june("new-mrr", "customer.attr.plan")).containsExactlyInAnyOrder("gold 400", "basic 200");
        assertThat(june("new-mrr", "region")).containsExactlyInAnyOrder("関西 300", "関東 200", "null 100");
        assertThat(june("retained-customers", "customer.attr.plan"))
                .as("who left on a day unknown has left")
                .containsExactly("gold 1");
    }

    private List<String> june(String kpi, String by) {
        KpiQuery query = KpiQuery.of(Period.month(YearMonth.of(2024, 6)))
                .by(Cut.named(by).orElseThrow());
        return kpis.series(KpiCatalogue.get(kpi), query).stream()
                .filter(figure -> figure.value() != null && figure.value().signum() != 0)
                .map(figure -> figure.group() + " " + figure.value().toBigInteger())
                .toList();
    }

    @Test
    void appointmentsHandoffsDealsAndCustomersHangTogether() {
        leads("L1");
        files.run(ImportKind.APPOINTMENTS, """
                {"columns": {"no": "appointment.externalId", "lead": "appointment.leadExternalId", "booked": "appointment.bookedAt",
                             "held": "appointment.heldAt", "by": "appointment.setBy"}}""", "no,lead,booked,held,by", "A1,L1,2024-04-10,2024-04-12,anna");
        files.run(ImportKind.HANDOFFS, """
                {"columns": {"no": "handoff.externalId", "lead": "handoff.leadExternalId", "appo": "handoff.appointmentExternalId",
                             "offered": "handoff.offeredAt", "decided": "handoff.decidedAt", "why": "handoff.returnReason"}}""", "no,lead,appo,offered,decided,why", "H1,L1,A1,2024-04-10,2024-04-11,");
        files.run(
                ImportKind.OPPORTUNITIES,
                """
                {"columns": {"no": "opportunity.externalId", "lead": "opportunity.leadExternalId", "from": "opportunity.createdAt",
                             "appo": "opportunity.appointmentExternalId", "to": "opportunity.closedAt", "yen": "opportunity.amount"}}""",
                "no,lead,appo,from,to,yen",
                "O1,L1,A1,2024-04-12,2024-05-12,\"1,200,000円\"");
        files.run(ImportKind.CUSTOMERS, """
                {"columns": {"no": "customer.externalId", "deal": "customer.opportunityExternalId", "start": "customer.startedOn",
                             "mrr": "customer.mrr"}}""", "no,deal,start,mrr", "C1,O1,2024-06-01,100000");

        assertThat(files.rows("select distinct root from fact")).hasSize(1);
        assertThat(
                        files.rows(
                                "select measure, occurred_on::text as day, amount::int as amount from fact where measure in"
                                        + " ('appointment', 'first-meeting', 'handoff-accepted', 'opportunity', 'win', 'customer-start') order by 2, 1"))
                .extracting(row -> row.values().toString())
                .containsExactly(
                        "[appointment, 2024-04-10, 0]",
                        "[handoff-accepted, 2024-04-10, 0]",
                        "[first-meeting, 2024-04-12, 0]",
                        "[opportunity, 2024-04-12, 1200000]",
                        "[win, 2024-05-12, 1200000]",
                        "[customer-start, 2024-06-01, 100000]");
        assertThat(files.rows("select from_phase, to_phase from phase_change order by occurred_at, id"))
                .extracting(row -> row.values().toString())
                .containsExactly("[null, FIRST_MEETING]", "[FIRST_MEETING, WON]");
        assertThat(files.value("select due_on::text from handoff")).isEqualTo("2024-04-12");
    }

    @Test
    void dealsFollowTheirFile() {
        String mapping = """
                {"columns": {"no": "opportunity.externalId", "stage": "opportunity.phase", "from": "opportunity.createdAt",
                             "to": "opportunity.closedAt", "yen": "opportunity.amount", "who": "opportunity.owner"},
                 "values": {"opportunity.phase": {"Prospecting": "FIRST_MEETING", "Proposal": "VALUE_AGREED"}}}""";
        String[] first = {
            "no,stage,from,to,yen,who",
            "1,Prospecting,,,,Bo",
            "2,Proposal,2024-04-01,2024-09-30,500,Bo",
            "3,Won,2024-04-01,2024-05-01,0.0,Bo",
            "4,Lost,2024-04-01,,,Bo",
            "5,,2024-04-01,2024-05-01,,Bo",
            "6,Lost,2024-04-01,2024-03-01,700,Bo"
        };
        ImportJob job = files.run(ImportKind.OPPORTUNITIES, mapping, first);
        assertThat(counts(job)).isEqualTo("4/0/0/2");
        assertThat(files.codes(job))
                .containsExactly(
                        "2 CLOSE_DATE_OF_OPEN_DEAL",
                        "4 CLOSED_WITHOUT_DATE",
                        "5 OUTCOME_MISSING",
                        "6 CLOSED_BEFORE_CREATED");
        assertThat(files.rows(
                        "select external_id, phase, outcome, amount::text, closed_on::text, expected_close_on::text as due"
                                + " from opportunity order by 1"))
                .extracting(row -> row.values().toString())
                .containsExactly(
                        "[1, FIRST_MEETING, OPEN, null, null, null]",
                        "[2, VALUE_AGREED, OPEN, 500.0000, null, 2024-09-30]",
                        "[3, WON, WON, 0.0000, 2024-05-01, null]",
                        "[6, LOST, LOST, 700.0000, 2024-03-01, null]");
        assertThat(files.value("select count(*) from fact where measure = 'win-with-amount'"))
                .isEqualTo(1L);

        assertThat(counts(files.run(ImportKind.OPPORTUNITIES, mapping, first[0], "2,Won,2024-04-01,2024-08-30,600,Bo")))
                .isEqualTo("0/1/0/0");
        assertThat(files.rows("select p.from_phase, p.to_phase, p.occurred_on::text from phase_change p"
                        + " join opportunity o on o.id = p.opportunity_id where o.external_id = '2' order by p.id"))
                .extracting(row -> row.values().toString())
                .containsExactly("[null, VALUE_AGREED, 2024-04-01]", "[VALUE_AGREED, WON, 2024-08-30]");
        assertThat(files.rows("select m.amount::int, m.effective_on::text from opportunity_amount m"
                        + " join opportunity o on o.id = m.opportunity_id where o.external_id = '2' order by m.id"))
                .extracting(row -> row.values().toString())
                .containsExactly("[500, 2024-04-01]", "[600, 2024-08-30]");
        assertThat(files.value(
                        "select sum(amount)::int from fact where measure in ('pipeline-change', 'pipeline-closed')"))
                .isEqualTo(0);
    }

    @Test
    void aCompanyLearnedByADealIsKnownFromThatDay() {
        leads("L1");
        files.run(ImportKind.OPPORTUNITIES, """
                {"columns": {"lead": "opportunity.leadExternalId", "won": "opportunity.closedAt", "company": "account.name"}}""", "lead,won,company", "L1,2024-06-01,青空商事");
        assertThat(files.rows(
                        "select a.name, l.account_known_on::text as day, o.account_id = l.account_id as same from lead l"
                                + " join account a on a.id = l.account_id join opportunity o on o.lead_id = l.id"))
                .extracting(row -> row.values().toString())
                .containsExactly("[青空商事, 2024-06-01, true]");
    }

    @Test
    void usersJoinTeamsAndAreWhoRecordsNamed() {
        leads("L1");
        files.run(ImportKind.OPPORTUNITIES, """
                {"columns": {"lead": "opportunity.leadExternalId", "won": "opportunity.closedAt", "rep": "opportunity.owner"}}""", "lead,won,rep", "L1,2024-06-01,u77");
        String mapping = """
                {"columns": {"id": "user.externalId", "name": "user.name", "mail": "user.email", "team": "user.team",
                             "boss": "user.manager", "hired": "user.hiredOn", "role": "user.role"},
                 "constants": {"user.department": "フィールドセールス"}}""";
        String[] file = {"id,name,mail,team,boss,hired,role", "u77,山田 太郎,taro@f.example,東京,佐藤 花子,2024-04-01,FIELD"};
        ImportJob job = files.run(ImportKind.USERS, mapping, file);

        assertThat(counts(job)).isEqualTo("0/1/0/0");
        assertThat(job.newNames()).containsEntry("teams", List.of("東京")).containsEntry("people", List.of("佐藤 花子"));
        assertThat(files.rows("select u.display_name, m.display_name as boss, u.role from app_user u"
                        + " join app_user m on m.id = u.manager_id"))
                .extracting(row -> row.values().toString())
                .containsExactly("[山田 太郎, 佐藤 花子, FIELD]");
        assertThat(files.value("select t.name from fact f join team t on t.id = f.team_id where measure = 'win'"))
                .isEqualTo("東京");
        assertThat(counts(files.run(ImportKind.USERS, mapping, file))).isEqualTo("0/0/1/0");
        files.run(ImportKind.USERS, mapping, file[0], "u77,山田 太郎,taro@f.example,大阪,,,ADMIN");
        assertThat(files.value("select role from app_user where external_id = 'u77'"))
                .isEqualTo("FIELD");
        assertThat(files.value("select count(*) from team_membership")).isEqualTo(2L);
    }

    @Test
    void targetsAreForAMonthUnlessTheySayOtherwise() {
        String mapping = """
                {"columns": {"kpi": "target.kpi", "month": "target.from", "to": "target.to", "team": "target.team", "value": "target.value"}}""";
        String[] file = {
            "kpi,month,to,team,value",
            "wins,2024-04-01,,,10",
            "wins,2024-04-01,2025-03-31,東京,120",
            "wins,2024-04-01,2024-03-01,,1",
            "victories,2024-04-01,,,1"
        };
        ImportJob job = files.run(ImportKind.TARGETS, mapping, file);
        assertThat(counts(job)).isEqualTo("2/0/0/2");
        assertThat(files.codes(job)).containsExactly("3 PERIOD_BACKWARDS", "4 UNKNOWN_KPI");
        assertThat(files.rows("select from_on::text as a, until_on::text as b from target order by id"))
                .extracting(row -> row.values().toString())
                .containsExactly("[2024-04-01, 2024-05-01]", "[2024-04-01, 2025-04-01]");
        assertThat(counts(files.run(ImportKind.TARGETS, mapping, file))).isEqualTo("0/0/2/2");
        assertThat(counts(files.run(ImportKind.TARGETS, mapping, file[0], "wins,2024-04-01,,,12")))
                .isEqualTo("0/1/0/0");
    }

    @Test
    void daysOfChannelsAreCorrectedRatherThanCountedTwice() {
        String mapping = """
                {"columns": {"日付": "channelDay.date", "媒体": "channelDay.channel", "施策": "channelDay.campaign",
                             "費用": "channelDay.cost", "クリック": "channelDay.clicks"}, "unmapped": "ignore"}""";
        String head = "日付,媒体,施策,費用,クリック";
        String[] file = {
            head,
            "2024-04-01,検索,春,1000,20",
            "2024-04-01,検索,,500,",
            "2024-04-02,,,1,1",
            "2024-04-02,検索,,-1,",
            "2024-04-02,検索,,0,0"
        };
        ImportJob job = files.run(ImportKind.CHANNEL_DAYS, mapping, file);
        assertThat(counts(job)).isEqualTo("3/0/0/2");
        assertThat(files.codes(job)).containsExactly("3 MISSING_VALUE", "4 NEGATIVE");
        assertThat(counts(files.run(ImportKind.CHANNEL_DAYS, mapping, file))).isEqualTo("0/0/3/2");
        assertThat(counts(files.run(ImportKind.CHANNEL_DAYS, mapping, head, "2024-04-01,検索,,700,4")))
                .isEqualTo("0/1/0/0");
        assertThat(files.rows(
                        "select measure, sum(amount)::int as amount from fact where measure in ('clicks', 'channel-cost')"
                                + " group by 1 order by 1"))
                .extracting(row -> row.values().toString())
                .containsExactly("[channel-cost, 1700]", "[clicks, 24]");

        imports.undo(job.id(), null);
        files.assertFactsAgree();
        assertThat(files.value("select count(*) from channel_day where cost = 1000"))
                .isEqualTo(0L);
    }

    @Test
    void mailsMayBeOpenedByALaterFile() {
        leads("M1");
        String mapping = """
                {"columns": {"lead": "mailEvent.leadExternalId", "件名": "mailEvent.subject", "送信": "mailEvent.sentAt",
                             "開封": "mailEvent.openedAt", "不達": "mailEvent.bounced"}}""";
        String head = "lead,件名,送信,開封,不達";
        assertThat(counts(
                        files.run(ImportKind.MAIL_EVENTS, mapping, head, "M1,春のご案内,2024-04-03,,", "M1,夏,2024-04-03,,")))
                .isEqualTo("2/0/0/0");
        assertThat(counts(files.run(ImportKind.MAIL_EVENTS, mapping, head, "M1,春のご案内,2024-04-03,2024-04-05,")))
                .isEqualTo("0/1/0/0");
        assertThat(files.value("select count(*) from fact where measure = 'mail-opened'"))
                .isEqualTo(1L);
        assertThat(files.value("select count(*) from fact where measure = 'mail-delivered'"))
                .isEqualTo(2L);
        assertThat(files.codes(files.run(ImportKind.MAIL_EVENTS, mapping, head, "M1,秋,,,", "X9,秋,2024-04-03,,")))
                .containsExactly("1 MISSING_VALUE", "2 UNKNOWN_LEAD");
    }

    @Test
    void hoursAndCostsAreThereOncePerDayAndWhomTheySpeakOf() {
        String hours = """
                {"columns": {"日": "workDay.date", "氏名": "workDay.person", "時間": "workDay.hours"}}""";
        assertThat(counts(files.run(ImportKind.WORK_DAYS, hours, "日,氏名,時間", "2024-04-01,田中,7.5", "2024-04-01,鈴木,25")))
                .isEqualTo("1/0/0/1");
        assertThat(counts(files.run(ImportKind.WORK_DAYS, hours, "日,氏名,時間", "2024-04-01,田中,8")))
                .isEqualTo("0/1/0/0");
        String costs = """
                {"columns": {"月": "departmentCost.date", "部門": "departmentCost.department", "費目": "departmentCost.item",
                             "金額": "departmentCost.amount"}}""";
        String[] file = {"月,部門,費目,金額", "2024-04-30,マーケティング,人件費,1000000", "2024-04-30,マーケティング,,5", "2024-04-30,,,5"};
        assertThat(counts(files.run(ImportKind.DEPARTMENT_COSTS, costs, file))).isEqualTo("2/0/0/1");
        assertThat(counts(files.run(ImportKind.DEPARTMENT_COSTS, costs, file))).isEqualTo("0/0/2/1");
        assertThat(files.rows("select measure, sum(amount)::int as amount from fact group by 1 order by 1"))
                .extracting(row -> row.values().toString())
                .containsExactly(
                        "[acquisition-cost, 1000005]",
                        "[department-cost, 1000005]",
                        "[marketing-cost, 1000005]",
                        "[work-hours, 8]");
    }
}
