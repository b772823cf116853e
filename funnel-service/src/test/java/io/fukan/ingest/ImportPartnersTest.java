package io.fukan.ingest;

import static io.fukan.ingest.ImportTesting.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import io.fukan.ingest.file.FieldDef;
import io.fukan.ingest.file.Header;
import io.fukan.ingest.file.HeaderSuggestions;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Files of partners, and files that name partners, seminars and surveys. */
@DatabaseTest
@DirtiesContext
class ImportPartnersTest {

    private static final String PARTNERS = """
            {"columns": {"コード": "partner.externalId", "代理店名": "partner.name", "区分": "partner.type", "契約日": "partner.contractedOn",
                         "研修日": "partner.trainedOn", "終了日": "partner.endedOn", "担当": "partner.owner"}}""";
    private static final String[] TWO = {
        "コード,代理店名,区分,契約日,研修日,終了日,担当",
        "P-1,株式会社青空商事,紹介,2024-01-10,2024-02-01,,佐藤",
        "P-2,港南販売,販売,2023-04-01,,2024-03-31,佐藤"
    };
    private static final String LEADS = """
            {"columns": {"id": "lead.externalId", "day": "lead.acquiredAt", "代理店": "lead.partner"}}""";

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

    @Test
    void partnersAreKnownByIdOrName() {
        ImportJob job = files.run(ImportKind.PARTNERS, PARTNERS, TWO);

        assertThat(counts(job)).isEqualTo("2/0/0/0");
        assertThat(job.newNames().get("people")).containsExactly("佐藤");
        assertThat(figure("partners")).isEqualTo(1);
        assertThat(figure("trained-partners")).isEqualTo(1);
        assertThat(counts(files.run(ImportKind.PARTNERS, PARTNERS, TWO))).isEqualTo("0/0/2/0");

        ImportJob later = files.run(
                ImportKind.PARTNERS,
                PARTNERS,
                TWO[0],
                "P-1,青空商事,,,,2024-04-10,",
                ",(株)港南販売,伴走,2024-04-01,,,",
                ",港南販売,伴走,,,,");
        // (株)港南販売 may be another firm than 港南販売
        assertThat(counts(later)).isEqualTo("1/2/0/0");
        assertThat(files.value("select type from partner where name = '港南販売'")).isEqualTo("CO_SELLING");
        assertThat(figure("partner-churn-rate")).isEqualTo(1);
    }

    @Test
    void whatCannotBeIsRejected() {
        files.run(ImportKind.PARTNERS, PARTNERS, TWO);
        ImportJob job = files.run(
                ImportKind.PARTNERS,
                PARTNERS,
                TWO[0],
                "P-3,新規社,紹介,2024-05-01,,2024-04-01,",
                "P-4,無契約社,紹介,,,2024-04-01,",
                "P-5,,紹介,,,,",
                "P-6,港南販売,紹介,,,,",
                "P-1,港南販売,,,,,");
        assertThat(counts(job)).isEqualTo("0/0/0/5");
        assertThat(files.codes(job))
                .containsExactly(
                        "1 PERIOD_BACKWARDS", "2 MISSING_VALUE", "3 MISSING_VALUE", "4 NOT_ACCEPTED", "5 NOT_ACCEPTED");
    }

    @Test
    void whoIsNamedIsMadeOnceAndUndone() {
        files.run(ImportKind.PARTNERS, PARTNERS, TWO);
        ImportJob job = files.run(
                ImportKind.LEADS,
                LEADS,
                "id,day,代理店",
                "L-1,2024-04-02,（株）青空商事",
                "L-2,2024-04-03,新興企画",
                "L-3,2024-04-04,新興 企画",
                "L-4,2024-04-05,");
        assertThat(counts(job)).isEqualTo("4/0/0/0");
        assertThat(job.newNames().get("partners")).containsExactly("新興企画");
        assertThat(figure("partner-leads")).isEqualTo(3);
        assertThat(figure("active-partner-rate")).isEqualTo(1);
        ImportJob deals = files.run(
                ImportKind.OPPORTUNITIES,
                """
                {"columns": {"id": "opportunity.externalId", "lead": "opportunity.leadExternalId", "won": "opportunity.closedAt",
                             "amount": "opportunity.amount", "partner": "opportunity.partner"}}""",
                "id,lead,won,amount,partner",
                "D-1,L-1,2024-04-20,100,",
                "D-2,L-4,2024-04-21,200,港南販売",
                "D-3,L-4,2024-04-22,400,");
        assertThat(counts(deals)).isEqualTo("3/0/0/0");
        assertThat(figure("partner-won-amount")).isEqualTo(300);

        imports.undo(deals.id(), null);
        imports.undo(job.id(), null);
        assertThat(figure("partner-won-amount")).isZero();
        assertThat(figure("partner-leads")).isZero();
        assertThat(files.value("select count(*) from partner")).isEqualTo(2L);
        files.assertFactsAgree();
    }

    @Test
    void seminarsAndSurveysStandOnTheLeadOfThePerson() {
        files.run(
                ImportKind.LEADS,
                """
                {"columns": {"id": "lead.externalId", "day": "lead.acquiredAt", "mail": "contact.email", "name": "contact.name"}}""",
                "id,day,mail,name",
                "L-1,2024-04-02,a@example.com,青山 一郎",
                "L-2,2024-04-03,b@example.com,坂本 花");
        String seminars = """
                {"columns": {"番号": "seminar.externalId", "メール": "contact.email", "開催日": "seminar.date", "セミナー名": "seminar.title",
                             "出欠": "seminar.attended", "リード": "seminar.leadExternalId"}}""";
        String[] attended = {
            "番号,メール,開催日,セミナー名,出欠,リード",
            "S-1,a@example.com,2024-04-10,製造業DX,出席,",
            "S-2,,2024-04-10,製造業DX,欠席,L-2",
            "S-3,nobody@example.com,2024-04-10,製造業DX,出席,",
            "S-4,,2024-04-10,製造業DX,出席,"
        };
        ImportJob job = files.run(ImportKind.SEMINARS, seminars, attended);
        assertThat(counts(job)).isEqualTo("3/0/0/1");
        assertThat(files.codes(job)).containsExactly("4 MISSING_VALUE");
        assertThat(files.value("""
                select string_agg(a.external_id || ' ' || a.kind || ' ' || coalesce(l.external_id, '-'), ', ' order by a.external_id)
                from activity a left join lead l on l.id = a.lead_id""")).isEqualTo("S-1 SEMINAR L-1, S-2 NOTE L-2, S-3 SEMINAR -");
        assertThat(counts(files.run(ImportKind.SEMINARS, seminars, attended))).isEqualTo("0/0/3/1");

        ImportJob survey = files.run(
                ImportKind.SURVEYS, """
                {"columns": {"回答ID": "survey.externalId", "メール": "contact.email", "回答日時": "survey.at", "満足度": "survey.attr.satisfaction",
                             "ご意見": "survey.comment"}}""", "回答ID,メール,回答日時,満足度,ご意見", "R-1,b@example.com,2024-04-11 10:30,5,参考になった");
        assertThat(counts(survey)).isEqualTo("1/0/0/0");
        assertThat(files.value("""
                select a.kind || ' ' || l.external_id || ' ' || (a.attrs ->> 'satisfaction') || ' ' || a.note
                from activity a join lead l on l.id = a.lead_id where a.external_id = 'R-1'""")).isEqualTo("SURVEY L-2 5 参考になった");
    }

    @Test
    void japaneseHeadersAreSuggested() {
        assertThat(suggested(ImportKind.PARTNERS, "代理店名", "区分", "契約日", "研修修了日", "契約終了日", "自社担当"))
                .containsExactly(
                        "partner.name",
                        "partner.type",
                        "partner.contractedOn",
                        "partner.trainedOn",
                        "partner.endedOn",
                        "partner.owner");
        assertThat(suggested(ImportKind.LEADS, "代理店名")).containsExactly("lead.partner");
        assertThat(suggested(ImportKind.SEMINARS, "セミナー名", "開催日", "出欠", "メールアドレス"))
                .containsExactly("seminar.title", "seminar.date", "seminar.attended", "contact.email");
    }

    private List<String> suggested(ImportKind kind, String... names) {
        List<Header> headers = IntStream.range(0, names.length)
                .mapToObj(i -> new Header(i, names[i], names[i]))
                .toList();
        return new HeaderSuggestions(ImportFields.defs(kind), kind.ownRecord())
                .suggest(headers).stream()
                        .map(suggestion ->
                                suggestion.field().map(FieldDef::name).orElse("-"))
                        .toList();
    }

    /** None where nothing of the kind is recorded, or no longer. */
    private int figure(String kpi) {
        BigDecimal value = kpis.figure(KpiCatalogue.get(kpi), KpiQuery.of(Period.month(YearMonth.of(2024, 4))))
                .value();
        return value == null ? 0 : value.intValueExact();
    }
}
