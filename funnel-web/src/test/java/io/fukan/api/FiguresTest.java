package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.activity.CallOutcome;
import io.fukan.api.Caller.Answer;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.kpi.Unit;
import io.fukan.lead.Lead;
import io.fukan.organisation.Role;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The catalogue, figures, the records behind them and the funnel, word for word as docs/api/figures.md promises. */
@ApiTest
class FiguresTest {

    private static final String MAY = "from=2011-05-01&to=2011-05-31";
    private static final Period MAY_2011 = Period.ofInclusive(LocalDate.of(2011, 5, 1), LocalDate.of(2011, 5, 31));

    @Autowired
    Callers callers;

    @Autowired
    Deeds deeds;

    @Autowired
    KpiReader reader;

    @Autowired
    JdbcClient jdbc;

    Caller admin;

    /** In May 2011: four leads, three by search and one of unknown origin; one of them won. */
    @BeforeEach
    void someDeedsOfMay() {
        admin = callers.in(Role.ADMIN);
        if (jdbc.sql("select count(*) from lead where acquired_on between '2011-05-01' and '2011-05-31'")
                        .query(Long.class)
                        .single()
                > 0) {
            return;
        }
        Caller setter = callers.in(Role.SDR);
        Caller owner = callers.in(Role.FIELD);
        Lead tried = deeds.lead("2011-05-02", "検索, 自然", setter.userId());
        deeds.call(tried, "2011-05-03", CallOutcome.NO_ANSWER, setter.userId());
        deeds.lead("2011-05-09", "検索, 自然", setter.userId());
        deeds.lead("2011-05-31", null, null);
        Lead won = deeds.lead("2011-05-10", "検索, 自然", setter.userId());
        deeds.won(won, "2011-05-20", setter.userId(), owner.userId(), 1_200_000);
    }

    @Test
    void theDesignCheckTellsItsNineItems() {
        JsonNode check = admin.get("/api/v1/kpi-design-check").json();

        assertThat(names(check)).containsExactly("from", "to", "kpis", "items");
        assertThat(check.get("items")).hasSize(9).allSatisfy(item -> {
            assertThat(item.get("state").asString()).isIn("OK", "TO_CHANGE", "CANNOT_TELL");
            assertThat(item.get("points")).isNotEmpty().allSatisfy(point -> {
                assertThat(point.get("text").asString()).isNotBlank();
                assertThat(point.get("change").isNull())
                        .isEqualTo(!point.get("state").asString().equals("TO_CHANGE"));
            });
        });
    }

    @Test
    void theCatalogueTellsEverythingOfEveryKpi() {
        JsonNode catalogue = admin.get("/api/v1/kpis").json();

        assertThat(catalogue).hasSize(KpiCatalogue.all().size());
        assertThat(names(catalogue.get(0)))
                .containsExactly(
                        "key",
                        "name",
                        "unit",
                        "direction",
                        "department",
                        "formula",
                        "dateBasis",
                        "bases",
                        "dimensions",
                        "benchmarks");
        assertThat(catalogue).allSatisfy(kpi -> {
            assertThat(kpi.get("name").asString())
                    .isNotBlank()
                    .isNotEqualTo(kpi.get("key").asString());
            assertThat(kpi.get("formula").asString()).isNotBlank();
        });
        JsonNode rate = catalogue
                .valueStream()
                .filter(kpi -> kpi.get("key").asString().equals("opportunity-rate"))
                .findFirst()
                .orElseThrow();
        assertThat(rate.get("name").asString()).isEqualTo("商談化率");
        assertThat(rate.get("unit").asString()).isEqualTo("%");
        assertThat(rate.get("direction").asString()).isEqualTo("up");
        assertThat(rate.get("department").asString()).isEqualTo("SDR");
        assertThat(rate.get("dateBasis").asString()).isEqualTo("appointmentScheduled");
        assertThat(texts(rate.get("bases"))).containsExactly("period", "lead", "appointment");
        assertThat(texts(rate.get("dimensions")))
                .contains(
                        "channel",
                        "rep",
                        "setter",
                        "team",
                        "department",
                        "source",
                        "segment",
                        "product",
                        "campaign",
                        "partner",
                        "quality");
    }

    @Test
    void aFigureComesWithItsSidesAndItsMoment() {
        Answer answer = admin.get("/api/v1/kpis/lead-to-win-rate?" + MAY + "&basis=lead");
        JsonNode figures = answer.json();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(names(figures)).containsExactly("key", "unit", "basis", "ruleVersion", "asOf", "series");
        assertThat(figures.get("key").asString()).isEqualTo("lead-to-win-rate");
        assertThat(figures.get("basis").asString()).isEqualTo("lead");
        assertThat(Instant.parse(figures.get("asOf").asString())).isNotNull();
        JsonNode point = figures.get("series").get(0);
        assertThat(names(point))
                .containsExactly("period", "group", "value", "numerator", "denominator", "target", "mature", "reason");
        assertThat(answer.at("/series/0/period/from")).isEqualTo("2011-05-01");
        assertThat(answer.at("/series/0/period/to")).isEqualTo("2011-05-31");
        assertThat(point.get("value").isNumber()).isTrue();
        assertThat(point.get("value").decimalValue()).isEqualByComparingTo("0.25");
        assertThat(point.get("numerator").intValue()).isEqualTo(1);
        assertThat(point.get("denominator").intValue()).isEqualTo(4);
        assertThat(point.get("group").isNull()).isTrue();
        assertThat(point.get("target").isNull()).isTrue();
        assertThat(point.get("reason").isNull()).isTrue();
        assertThat(point.get("mature").booleanValue()).isTrue();
    }

    @Test
    void aSeriesHasEveryPeriodAndEveryGroup() {
        Answer weeks = admin.get("/api/v1/kpis/leads?" + MAY + "&grain=week&by=channel");
        List<String> points = new ArrayList<>();
        weeks.json()
                .get("series")
                .forEach(point -> points.add(point.at("/period/from").asString() + " "
                        + point.at("/period/to").asString() + " "
                        + (point.get("group").isNull()
                                ? "null"
                                : point.get("group").asString()) + " "
                        + point.get("value").asString()));

        assertThat(points)
                .containsExactly(
                        "2011-05-01 2011-05-01 検索, 自然 0",
                        "2011-05-01 2011-05-01 null 0",
                        "2011-05-02 2011-05-08 検索, 自然 1",
                        "2011-05-02 2011-05-08 null 0",
                        "2011-05-09 2011-05-15 検索, 自然 2",
                        "2011-05-09 2011-05-15 null 0",
                        "2011-05-16 2011-05-22 検索, 自然 0",
                        "2011-05-16 2011-05-22 null 0",
                        "2011-05-23 2011-05-29 検索, 自然 0",
                        "2011-05-23 2011-05-29 null 0",
                        "2011-05-30 2011-05-31 検索, 自然 0",
                        "2011-05-30 2011-05-31 null 1");
    }

    @Test
    void filtersTakeSeveralValuesAndTheUnsetOne() {
        assertThat(value("leads", "channel=~")).isEqualTo("1");
        assertThat(value("leads", "channel=%E6%A4%9C%E7%B4%A2%5C,%20%E8%87%AA%E7%84%B6"))
                .isEqualTo("3");
        assertThat(value("leads", "channel=%E6%A4%9C%E7%B4%A2%5C,%20%E8%87%AA%E7%84%B6,~"))
                .isEqualTo("4");
        assertThat(value("leads", "channel=%E6%A4%9C%E7%B4%A2%5C,%20%E8%87%AA%E7%84%B6&channel=~"))
                .isEqualTo("4");
        assertThat(value("leads", "channel=nowhere")).isEqualTo("0");
    }

    @Test
    void whatCannotBeDividedHasAReasonAndNoValue() {
        Answer answer = admin.get("/api/v1/kpis/connect-rate?from=2010-01-01&to=2010-01-31");

        assertThat(answer.at("/series/0/value")).isEqualTo("(null)");
        assertThat(answer.at("/series/0/reason")).isEqualTo("NO_DENOMINATOR");
    }

    @Test
    void everyKpiGivesTheReadersFigureInEveryBasis() {
        for (Kpi kpi : KpiCatalogue.all()) {
            kpi.bases().forEach(basis -> {
                Answer answer = admin.get("/api/v1/kpis/" + kpi.key() + "?" + MAY + "&basis=" + basis.apiName());
                Figure expected = reader.figure(kpi, KpiQuery.of(MAY_2011).basis(basis));
                JsonNode value = answer.json().at("/series/0/value");
                assertThat(answer.status()).as(kpi.key()).isEqualTo(200);
                if (expected.value() == null && expected.reason() == Figure.Reason.NEVER_RECORDED && kpi.isAddedUp()) {
                    assertThat(value.decimalValue()).as(kpi.key()).isZero();
                } else if (expected.value() == null) {
                    assertThat(value.isNull()).as(kpi.key()).isTrue();
                } else {
                    assertThat(value.decimalValue()).as(kpi.key()).isEqualByComparingTo(expected.value());
                }
            });
        }
    }

    @Test
    void theListBehindAFigureIsAsLongAsTheFigure() {
        for (Kpi kpi : KpiCatalogue.all()) {
            kpi.bases().forEach(basis -> {
                String query = kpi.key() + "%s?" + MAY + "&basis=" + basis.apiName();
                Answer figure = admin.get("/api/v1/kpis/" + query.formatted(""));
                Answer numerator = admin.get("/api/v1/kpis/" + query.formatted("/records"));
                assertThat(numerator.status()).as(query).isEqualTo(200);
                if (kpi.unit() == Unit.COUNT && kpi.isAddedUp() || kpi.isRatio() && isOfCounts(kpi)) {
                    assertThat(numerator.at("/total")).as(query).isEqualTo(count(figure.at("/series/0/numerator")));
                }
                if (kpi.isRatio() && isOfCounts(kpi)) {
                    Answer denominator = admin.get("/api/v1/kpis/" + query.formatted("/records") + "&part=denominator");
                    assertThat(denominator.at("/total")).as(query).isEqualTo(count(figure.at("/series/0/denominator")));
                }
            });
        }
    }

    private static boolean isOfCounts(Kpi kpi) {
        return !kpi.key().endsWith("by-amount")
                && !Set.of(
                                "pipeline-coverage",
                                "forecast-accuracy",
                                "gross-revenue-retention",
                                "net-revenue-retention",
                                "partner-contribution-rate",
                                "pipeline-per-marketing-yen",
                                "revenue-per-partner")
                        .contains(kpi.key());
    }

    /** A period of which nobody kept how the deals stood has no figure, and nothing behind it. */
    private static String count(String told) {
        return told.equals("(null)") ? "0" : told;
    }

    @Test
    void recordsComeInPages() {
        Answer first = admin.get("/api/v1/kpis/leads/records?" + MAY + "&size=3");
        Answer second = admin.get("/api/v1/kpis/leads/records?" + MAY + "&size=3&page=1");

        assertThat(names(first.json())).containsExactly("total", "visible", "page", "size", "items");
        assertThat(first.at("/total")).isEqualTo("4");
        assertThat(first.at("/visible")).isEqualTo("4");
        assertThat(first.json().get("items")).hasSize(3);
        assertThat(second.json().get("items")).hasSize(1);
        assertThat(first.at("/items/0/occurredOn")).isEqualTo("2011-05-31");
    }

    @Test
    void aRepCountsEverythingAndReadsOnlyTheOwn() {
        Caller sdr = callers.in(Role.SDR);
        Answer records = sdr.get("/api/v1/kpis/leads/records?" + MAY);

        assertThat(records.at("/total")).isEqualTo("4");
        // The one without an owner is in the queue of inside sales.
        assertThat(records.at("/visible")).isEqualTo("1");
        assertThat(records.json().get("items")).hasSize(1);
    }

    @Test
    void sumsOfMoneyAreNotForInsideSales() {
        Caller sdr = callers.in(Role.SDR);

        assertThat(sdr.get("/api/v1/kpis/won-amount?" + MAY).status()).isEqualTo(403);
        assertThat(sdr.get("/api/v1/kpis/wins?" + MAY).status()).isEqualTo(200);
        assertThat(callers.in(Role.PARTNER).get("/api/v1/kpis/wins?" + MAY).status())
                .isEqualTo(403);
        JsonNode win = sdr.get("/api/v1/funnel?" + MAY).json().get(6);
        assertThat(win.get("stage").asString()).isEqualTo("win");
        assertThat(win.get("amount").isNull()).isTrue();
    }

    @Test
    void theFunnelGivesItsStagesInOrder() {
        Answer answer = admin.get("/api/v1/funnel?" + MAY);
        JsonNode stages = answer.json();

        assertThat(stages.valueStream().map(stage -> stage.get("stage").asString()))
                .containsExactly(
                        "lead", "connect", "appointment", "handoff", "opportunity", "proposal", "win", "retained");
        assertThat(names(stages.get(0)))
                .startsWith(
                        "stage",
                        "department",
                        "total",
                        "quality",
                        "general",
                        "unclassified",
                        "qualityRatio",
                        "amount",
                        "skipped",
                        "target",
                        "previous",
                        "previousYear");
        assertThat(names(stages.get(0).get("total"))).containsExactly("count", "conversion");
        assertThat(answer.at("/0/total/count")).isEqualTo("4");
        assertThat(answer.at("/1/total/count")).isEqualTo("1");
        assertThat(stages.at("/1/total/conversion").decimalValue()).isEqualByComparingTo("0.25");
        assertThat(answer.at("/6/total/count")).isEqualTo("1");
        assertThat(stages.at("/6/amount").decimalValue()).isEqualByComparingTo(new BigDecimal(1_200_000));
        assertThat(answer.at("/5/skipped")).isEqualTo("1");
        assertThat(answer.at("/0/previous")).isEqualTo("0");
        assertThat(answer.at("/0/previousPeriod/from")).isEqualTo("2011-04-01");
        assertThat(answer.at("/0/previousPeriod/to")).isEqualTo("2011-04-30");
        assertThat(answer.at("/0/previousYearPeriod/from")).isEqualTo("2010-05-01");
    }

    @Test
    void theFunnelOfOneQualityTellsOnlyOfThat() {
        Answer all = admin.get("/api/v1/funnel?" + MAY);
        Answer unclassified = admin.get("/api/v1/funnel?" + MAY + "&quality=unclassified");

        assertThat(unclassified.at("/0/total/count")).isEqualTo(all.at("/0/unclassified/count"));
    }

    @Test
    void whatWouldBeAskedInVainIsRefused() {
        for (String asked : List.of(
                "funnel?grain=month&by=channel&",
                "funnel?by=channel&",
                "kpis/leads/cohorts?grain=month&",
                "findings?basis=lead&",
                "findings?grain=month&")) {
            Answer answer = admin.get("/api/v1/" + asked + MAY);

            assertThat(answer.status()).as(asked).isEqualTo(400);
            assertThat(answer.at("/errors/0/code")).as(asked).isEqualTo("PARAMETER_UNKNOWN");
        }
    }

    @Test
    void tenYearsOfDaysAreTooManyAndWeeksAreOffered() {
        String years = "/api/v1/kpis/leads?from=2010-01-01&to=2019-12-31&grain=";

        assertThat(admin.get(years + "day").status()).isEqualTo(400);
        assertThat(admin.get(years + "day", "Accept-Language", "en").at("/errors/0/message"))
                .contains("grain=week");
        assertThat(admin.get(years + "week").status()).isEqualTo(200);
    }

    @Test
    void aCohortsFunnelBeginsWithItsBase() {
        JsonNode stages =
                admin.get("/api/v1/funnel?" + MAY + "&basis=opportunity").json();

        assertThat(stages.get(0).get("stage").asString()).isEqualTo("opportunity");
    }

    private String value(String kpi, String filter) {
        return admin.get("/api/v1/kpis/" + kpi + "?" + MAY + "&" + filter).at("/series/0/value");
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
