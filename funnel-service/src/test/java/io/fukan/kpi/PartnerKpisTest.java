package io.fukan.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fukan.access.Viewer;
import io.fukan.database.DatabaseTest;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.opportunity.Deals;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Source;
import io.fukan.organisation.Role;
import io.fukan.partner.Partner;
import io.fukan.partner.PartnerDetails;
import io.fukan.partner.PartnerType;
import io.fukan.partner.Partners;
import io.fukan.partner.RewardTerms;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Four partners of 2013 and what they brought, counted by hand. */
@DatabaseTest
class PartnerKpisTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Period YEAR = Period.ofInclusive(LocalDate.of(2013, 4, 1), LocalDate.of(2014, 3, 31));

    @Autowired
    Partners partners;

    @Autowired
    Leads leads;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Deals deals;

    @Autowired
    KpiReader kpis;

    @Autowired
    RecordReader records;

    @Autowired
    FactLedger ledger;

    @Autowired
    FactCheck check;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final List<Long> madeLeads = new ArrayList<>();
    private final List<Long> madeDeals = new ArrayList<>();
    private final List<Long> madePartners = new ArrayList<>();
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private Long diligent;
    private Long late;
    private Long mute;
    private Long former;

    @BeforeEach
    void fourPartners() {
        transaction.executeWithoutResult(status -> {
            diligent = partner("勤勉商事", "2012-10-01", "2013-06-01", null);
            late = partner("後発販売", "2013-09-01", null, null);
            former = partner("旧縁企画", "2012-10-01", "2012-10-01", "2013-12-01");
            // named by records only: no contract, so it is counted nowhere
            mute = partner("無契約社", null, "2013-01-01", null);
            Lead won = lead("2013-05-10", diligent);
            lead("2014-02-10", diligent);
            lead("2013-04-05", mute);
            Lead nobodys = lead("2013-05-01", null);
            deal(won, null, "2013-06-01", "1200000", "2013-07-01", true);
            deal(won, null, "2013-08-01", null, "2013-09-01", false);
            // the deal's own partner goes before its lead's
            deal(nobodys, late, "2013-12-20", "300000", "2014-01-15", true);
            deal(nobodys, null, "2013-06-01", "500000", "2013-08-15", true);
        });
        judge(0, true);
        judge(1, false);
    }

    @AfterEach
    void forget() {
        transaction.executeWithoutResult(status -> {
            madeDeals.forEach(id -> opportunities.delete(opportunities.get(id)));
            madeLeads.forEach(id -> leads.delete(leads.get(id)));
        });
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from partner where id = any (?)")
                    .param(madePartners.toArray(Long[]::new))
                    .update();
            jdbc.sql("delete from criteria_version where version_no = 9000").update();
            jdbc.sql("select * from refresh_facts(?)")
                    .param(madePartners.toArray(Long[]::new))
                    .query((row, n) -> 0)
                    .list();
        });
    }

    @Test
    void howManyThereAreFollowsTheDaysOfTheirContracts() {
        assertThat(value("partners", YEAR)).isEqualByComparingTo("2");
        opens("partners", YEAR, Behind.Part.NUMERATOR, 2);
        assertThat(value("trained-partners", YEAR)).isEqualByComparingTo("1");
        opens("trained-partners", YEAR, Behind.Part.NUMERATOR, 1);
        Period april = Period.ofInclusive(LocalDate.of(2013, 4, 1), LocalDate.of(2013, 4, 30));
        assertThat(value("partners", april)).isEqualByComparingTo("2");
        // the training of June was still to come
        assertThat(value("trained-partners", april)).isEqualByComparingTo("1");
    }

    @Test
    void onlyWhoRegistersIsActive() {
        // the lead of February and the deal of December lie within 90 days before 1 April
        assertThat(percent("active-partner-rate", YEAR)).isEqualTo("50.0");
        opens("active-partner-rate", YEAR, Behind.Part.NUMERATOR, 1);
        opens("active-partner-rate", YEAR, Behind.Part.DENOMINATOR, 2);
        // by the end of February both do
        Period winter = Period.ofInclusive(LocalDate.of(2013, 12, 1), LocalDate.of(2014, 2, 28));
        assertThat(percent("active-partner-rate", winter)).isEqualTo("100.0");
        assertThat(stage(diligent, "2014-04-01")).isEqualTo("ACTIVATED");
        assertThat(stage(late, "2014-04-01")).isEqualTo("DORMANT");
        assertThat(stage(late, "2013-10-01")).isEqualTo("CONTRACTED");
        assertThat(stage(former, "2014-04-01")).isEqualTo("TERMINATED");
        assertThat(stage(mute, "2014-04-01")).isEqualTo("CANDIDATE");
    }

    @Test
    void whoseContractEndsIsLostOfThoseAtTheStart() {
        assertThat(percent("partner-churn-rate", YEAR)).isEqualTo("50.0");
        opens("partner-churn-rate", YEAR, Behind.Part.NUMERATOR, 1);
        opens("partner-churn-rate", YEAR, Behind.Part.DENOMINATOR, 2);
    }

    @Test
    void whatTheyBringIsCountedAndJudged() {
        assertThat(value("partner-leads", YEAR)).isEqualByComparingTo("3");
        opens("partner-leads", YEAR, Behind.Part.NUMERATOR, 3);
        assertThat(percent("partner-valid-opportunity-rate", YEAR)).isEqualTo("33.3");
        opens("partner-valid-opportunity-rate", YEAR, Behind.Part.DENOMINATOR, 3);
        Period winter = Period.ofInclusive(LocalDate.of(2013, 12, 1), LocalDate.of(2014, 2, 28));
        assertThat(kpis.figure(KpiCatalogue.get("partner-valid-opportunity-rate"), KpiQuery.of(winter)))
                .as("of the one deal of that time nobody has said whether it is valid")
                .extracting(Figure::value, Figure::reason)
                .containsExactly(null, Figure.Reason.NO_EVENTS);
        // two won, one lost
        assertThat(percent("partner-win-rate", YEAR)).isEqualTo("66.7");
        assertThat(value("partner-won-amount", YEAR)).isEqualByComparingTo("1500000");
        // 1.5 of 2 million
        assertThat(percent("partner-contribution-rate", YEAR)).isEqualTo("75.0");
        opens("partner-contribution-rate", YEAR, Behind.Part.DENOMINATOR, 3);
        assertThat(value("revenue-per-partner", YEAR)).isEqualByComparingTo("750000");
        opens("revenue-per-partner", YEAR, Behind.Part.NUMERATOR, 2);
        opens("revenue-per-partner", YEAR, Behind.Part.DENOMINATOR, 2);
    }

    @Test
    void everyFigureCanBeCutByPartner() {
        assertThat(by("won-amount"))
                .containsExactlyInAnyOrder(
                        tuple(name("勤勉商事"), 1_200_000), tuple(name("後発販売"), 300_000), tuple(null, 500_000));
        assertThat(by("leads"))
                .containsExactlyInAnyOrder(tuple(name("勤勉商事"), 2), tuple(name("無契約社"), 1), tuple(null, 1));
        assertThat(by("partners"))
                .containsExactlyInAnyOrder(tuple(name("勤勉商事"), 1), tuple(name("後発販売"), 1), tuple(name("旧縁企画"), 0));
        assertThat(by("revenue-per-partner")).contains(tuple(name("勤勉商事"), 1_200_000), tuple(name("後発販売"), 300_000));
        KpiQuery hers = KpiQuery.of(YEAR).filter(partnerCut(), List.of(name("勤勉商事")));
        assertThat(kpis.figure(KpiCatalogue.get("wins"), hers).value()).isEqualByComparingTo("1");
        assertThat(kpis.figure(KpiCatalogue.get("leads"), hers.basis(Basis.LEAD))
                        .value())
                .isEqualByComparingTo("2");
    }

    @Test
    void contributionIsEachPartnersShareOfTheWhole() {
        Kpi share = KpiCatalogue.get("partner-contribution-rate");
        KpiQuery byPartner = KpiQuery.of(YEAR).by(partnerCut());
        assertThat(kpis.series(share, byPartner))
                .as("1.2 and 0.3 of 2 million")
                .extracting(
                        Figure::group,
                        figure -> figure.value().movePointRight(2).intValueExact())
                .containsExactlyInAnyOrder(tuple(name("勤勉商事"), 60), tuple(name("後発販売"), 15));
        KpiQuery hers = KpiQuery.of(YEAR).filter(partnerCut(), List.of(name("勤勉商事")));
        assertThat(kpis.figure(share, hers).value()).isEqualByComparingTo("0.6");
        assertThat(kpis.figure(share, hers.basis(Basis.LEAD)).value()).isEqualByComparingTo("0.6");
        opens(share, hers, Behind.Part.NUMERATOR, 1);
        opens(share, hers, Behind.Part.DENOMINATOR, 3);
    }

    @Test
    void nothingHasDrifted() {
        transaction.executeWithoutResult(status -> {
            Partner partner = partners.get(diligent);
            partner.revise(details("勤勉商事", "2013-05-01", null, "2014-03-01"), Instant.parse("2014-04-01T00:00:00Z"));
        });
        assertThat(value("partners", YEAR)).isEqualByComparingTo("1");
        assertThat(value("trained-partners", YEAR)).isEqualByComparingTo("0");
        transaction.executeWithoutResult(status -> leads.get(madeLeads.get(0)).broughtBy(late));
        assertThat(by("won-amount")).containsExactlyInAnyOrder(tuple(name("後発販売"), 1_500_000), tuple(null, 500_000));
        assertThat(check.run()).matches(FactCheck.Result::isClean, "clean");
    }

    private Long partner(String name, @Nullable String contracted, @Nullable String trained, @Nullable String ended) {
        Partner partner = partners.save(
                new Partner(details(name, contracted, trained, ended), Instant.parse("2014-03-31T00:00:00Z")));
        madePartners.add(partner.id());
        return partner.id();
    }

    private PartnerDetails details(
            String name, @Nullable String contracted, @Nullable String trained, @Nullable String ended) {
        return new PartnerDetails(
                name(name),
                PartnerType.REFERRAL,
                day(contracted),
                day(trained),
                day(ended),
                null,
                null,
                RewardTerms.NONE);
    }

    private String name(String name) {
        return name + run;
    }

    private Lead lead(String acquired, @Nullable Long partner) {
        Lead lead = Lead.acquired(Track.MK, on(acquired));
        lead.broughtBy(partner);
        leads.save(lead);
        madeLeads.add(lead.id());
        return lead;
    }

    private Long deal(
            Lead lead, @Nullable Long partner, String began, @Nullable String amount, String closed, boolean won) {
        Opportunity deal = Opportunity.entered(Source.PARTNER, on(began));
        deal.comesFrom(lead.id(), 1, null);
        deal.broughtBy(partner, Instant.parse("2014-03-31T00:00:00Z"));
        deal.confirm(on(began));
        opportunities.save(deal);
        madeDeals.add(deal.id());
        if (won) {
            deals.win(deal.id(), amount == null ? null : new BigDecimal(amount), on(closed));
        } else {
            deals.lose(deal.id(), "NO_BUDGET", on(closed));
        }
        return deal.id();
    }

    private void judge(int deal, boolean met) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into criteria_version (kind, version_no, name, rule, published_at, withdrawn_at)
                            values ('VALID_OPPORTUNITY', 9000, '', '{}', '2013-01-01', '2013-12-31')
                            on conflict do nothing""").update();
            jdbc.sql("""
                            insert into criteria_verdict (version_id, opportunity_id, met, evidence, judged_at)
                            select id, ?, ?, '{}', timestamptz '2013-09-01' from criteria_version where version_no = 9000""").params(madeDeals.get(deal), met).update();
            ledger.touch(madeLeads);
        });
    }

    private static Stamp on(String date) {
        return new Stamp(Moment.on(LocalDate.parse(date), TOKYO), Instant.parse("2014-03-31T00:00:00Z"), null);
    }

    private static @Nullable LocalDate day(@Nullable String date) {
        return date == null ? null : LocalDate.parse(date);
    }

    private String stage(Long partner, String day) {
        return jdbc.sql("select partner_stage(p, cast(? as date)) from partner p where p.id = ?")
                .params(day, partner)
                .query(String.class)
                .single();
    }

    private static Cut partnerCut() {
        return Cut.named("partner").orElseThrow();
    }

    private List<Tuple> by(String kpi) {
        return kpis.series(KpiCatalogue.get(kpi), KpiQuery.of(YEAR).by(partnerCut())).stream()
                .filter(figure -> figure.value() != null)
                .map(figure -> tuple(figure.group(), figure.value().intValueExact()))
                .toList();
    }

    private String percent(String kpi, Period period) {
        return value(kpi, period)
                .movePointRight(2)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private BigDecimal value(String kpi, Period period) {
        Figure figure = kpis.figure(KpiCatalogue.get(kpi), KpiQuery.of(period));
        assertThat(figure.reason()).as(kpi).isNull();
        return figure.value();
    }

    private void opens(String kpi, Period period, Behind.Part part, int total) {
        opens(KpiCatalogue.get(kpi), KpiQuery.of(period), part, total);
    }

    private void opens(Kpi kpi, KpiQuery query, Behind.Part part, int total) {
        Viewer admin = new Viewer(0, Role.ADMIN, Set.of(), Locale.JAPANESE);
        assertThat(records.records(kpi, query, part, admin, 0, 20).total())
                .as(kpi.key())
                .isEqualTo(total);
    }
}
