package io.fukan.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fukan.access.Viewer;
import io.fukan.diagnosis.Details.Returns;
import io.fukan.diagnosis.Details.Share;
import io.fukan.diagnosis.Details.Sold;
import io.fukan.diagnosis.Finding.Kind;
import io.fukan.funnel.Stage;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Measure;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Every rule at its limits: it speaks on one side of them and is silent on the other. */
class RulesTest {

    /** The example of the source: marketing chases volume, inside sales is healthy, field sales loses quality leads. */
    @Test
    void theExampleHasExactlyItsVerdict() {
        CaseFile file = example().file();

        assertThat(findings(file))
                .extracting(Finding::rule, Finding::kind)
                .containsExactly(
                        Tuple.tuple("fsQualityWinGap", Kind.BOTTLENECK),
                        Tuple.tuple("mkVolumeChasing", Kind.SIGN),
                        Tuple.tuple("isQualityFocused", Kind.GOOD_SIGN));
        Finding gap = findings(file).get(0);
        assertThat(gap.numbers())
                .extracting(Finding.Number::name)
                .containsExactly(
                        "proposals",
                        "proposalQualityRatio",
                        "winQualityRatio",
                        "qualityWinRate",
                        "generalWinRate",
                        "chance");
        assertThat(number(gap, "proposalQualityRatio")).isEqualByComparingTo("0.8");
        assertThat(number(gap, "winQualityRatio")).isEqualByComparingTo("0.2");
        assertThat(number(gap, "qualityWinRate")).isEqualByComparingTo("0.05");
        assertThat(number(gap, "generalWinRate")).isEqualByComparingTo("0.8");
        assertThat(number(gap, "chance").doubleValue()).isLessThan(0.01);
    }

    @Test
    void marketingThatMissesItsNumberDoesNotChaseIt() {
        assertThat(rules(example().lead(39, 60).file())).doesNotContain("mkVolumeChasing");
        assertThat(rules(example().target("leads", 101).file())).doesNotContain("mkVolumeChasing");
    }

    @Test
    void marketingThatReachesItsQualityDoesNotChaseVolume() {
        assertThat(rules(example().lead(60, 40).file())).doesNotContain("mkVolumeChasing");
        assertThat(rules(example().lead(59, 41).file())).contains("mkVolumeChasing");
    }

    @Test
    void aFallOfTheQualityRatioByFivePointsIsEnough() {
        Sketch sketch = example().without("quality-ratio").lead(40, 60);
        assertThat(rules(sketch.file())).doesNotContain("mkVolumeChasing");
        assertThat(rules(sketch.before(Stage.LEAD, 45, 55).file())).contains("mkVolumeChasing");
        assertThat(rules(sketch.before(Stage.LEAD, 44, 56).file())).doesNotContain("mkVolumeChasing");
    }

    @Test
    void theMeanOfTheThreePeriodsBeforeCounts() {
        Sketch sketch = example().without("quality-ratio").lead(40, 60);
        // 50 %, 50 % and 35 % are 45 % on average
        assertThat(rules(sketch.before(Stage.LEAD, 50, 50)
                        .before(Stage.LEAD, 50, 50)
                        .before(Stage.LEAD, 35, 65)
                        .file()))
                .contains("mkVolumeChasing");
        assertThat(rules(sketch.before(Stage.LEAD, 20, 80).file())).doesNotContain("mkVolumeChasing");
    }

    @Test
    void thinDataAreSaidToBeThin() {
        // 19 proposals instead of 25
        CaseFile file = example().at(Stage.PROPOSAL, 15, 4).file();
        assertThat(findings(file))
                .filteredOn(finding -> finding.rule().equals("fsQualityWinGap"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.WITHHELD);
                    assertThat(number(finding, "events")).isEqualByComparingTo("19");
                });
        assertThat(kind(example().at(Stage.PROPOSAL, 16, 4).file(), "fsQualityWinGap"))
                .isEqualTo(Kind.BOTTLENECK);
    }

    @Test
    void aGapThatMayBeChanceIsNone() {
        // 6 of 20 against 2 of 5: the quality ratio falls from 80 % to 75 %, and p is far above 0.05
        assertThat(rules(example().at(Stage.WIN, 6, 2).file())).doesNotContain("fsQualityWinGap");
        // 1 of 16 against 2 of 4: p = 0.08 although the ratio falls from 80 % to 33 %
        assertThat(rules(example().at(Stage.PROPOSAL, 16, 4).at(Stage.WIN, 1, 2).file()))
                .doesNotContain("fsQualityWinGap");
    }

    @Test
    void fieldSalesThatProposesToOthersHasNoQualityToLose() {
        assertThat(rules(example()
                        .at(Stage.PROPOSAL, 49, 51)
                        .at(Stage.WIN, 1, 20)
                        .file()))
                .doesNotContain("fsQualityWinGap");
        assertThat(rules(example()
                        .at(Stage.PROPOSAL, 50, 50)
                        .at(Stage.WIN, 1, 20)
                        .file()))
                .contains("fsQualityWinGap");
    }

    @Test
    void aFocusOfTenPointsIsAGoodSign() {
        Sketch sketch = example().lead(400, 600);
        assertThat(rules(sketch.at(Stage.APPOINTMENT, 200, 200).file())).contains("isQualityFocused");
        assertThat(rules(sketch.at(Stage.APPOINTMENT, 199, 201).file())).doesNotContain("isQualityFocused");
    }

    @Test
    void insideSalesThatBooksAnybodyChasesVolume() {
        Sketch sketch = example().target("handoffs", 40).count(Measure.HANDOFF, 40);
        assertThat(rules(sketch.file())).doesNotContain("isVolumeChasing");
        assertThat(rules(sketch.at(Stage.APPOINTMENT, 16, 24).file())).contains("isVolumeChasing");
        assertThat(rules(sketch.at(Stage.APPOINTMENT, 17, 23).file())).doesNotContain("isVolumeChasing");
        assertThat(rules(sketch.at(Stage.APPOINTMENT, 16, 24)
                        .count(Measure.HANDOFF, 39)
                        .file()))
                .doesNotContain("isVolumeChasing");
    }

    @Test
    void insideSalesWhoseHandoffsAreRefusedChasesVolume() {
        Sketch sketch = example().target("handoffs", 40).count(Measure.HANDOFF, 40);
        assertThat(rules(sketch.count(Measure.HANDOFF_ACCEPTED, 31)
                        .count(Measure.HANDOFF_RETURNED, 9)
                        .file()))
                .contains("isVolumeChasing");
        assertThat(rules(sketch.count(Measure.HANDOFF_ACCEPTED, 32)
                        .count(Measure.HANDOFF_RETURNED, 8)
                        .file()))
                .doesNotContain("isVolumeChasing");
    }

    @Test
    void moreEffortWithTheSameSales() {
        Sketch sketch = example().count(Measure.CALL, 1200).won(100).usually(Measure.CALL, 1000, 100);
        assertThat(rules(sketch.file())).contains("effortUpSalesFlat");
        assertThat(rules(sketch.won(105).file())).contains("effortUpSalesFlat");
        assertThat(rules(sketch.won(106).file())).doesNotContain("effortUpSalesFlat");
        assertThat(rules(sketch.won(94).file())).doesNotContain("effortUpSalesFlat");
        assertThat(rules(sketch.won(100).count(Measure.CALL, 1199).file())).doesNotContain("effortUpSalesFlat");
    }

    @Test
    void moreAppointmentsThatLeadNowhere() {
        // first meetings: 40 % of 20 lost after 30 % of 20, while appointments go from 30 to 31
        Sketch sketch = example()
                .count(Measure.APPOINTMENT, 31)
                .count(Measure.FIRST_MEETING, 20)
                .count(Measure.FIRST_MEETING_LOST, 8)
                .usually(Map.of(Measure.APPOINTMENT, 30L, Measure.FIRST_MEETING, 20L, Measure.FIRST_MEETING_LOST, 6L));
        assertThat(rules(sketch.file())).contains("firstMeetingCollapse");
        assertThat(rules(sketch.count(Measure.FIRST_MEETING_LOST, 7).file())).doesNotContain("firstMeetingCollapse");
        assertThat(rules(sketch.count(Measure.APPOINTMENT, 30).file())).doesNotContain("firstMeetingCollapse");
        assertThat(kind(sketch.count(Measure.FIRST_MEETING, 19).file(), "firstMeetingCollapse"))
                .isEqualTo(Kind.WITHHELD);
    }

    @Test
    void whatOneDepartmentGainsTheNextLoses() {
        // leads +20 %, and of them 32 % instead of 40 % become appointments: -20 %
        Sketch sketch = example()
                .lead(60, 60)
                .at(Stage.APPOINTMENT, 19, 19)
                .before(Map.of(Stage.LEAD, new Split(50, 50, 0), Stage.APPOINTMENT, new Split(20, 20, 0)));
        assertThat(findings(sketch.file()))
                .filteredOn(finding -> finding.rule().equals("seesaw"))
                .extracting(Finding::subject)
                .containsExactly("lead");
        assertThat(rules(sketch.at(Stage.APPOINTMENT, 20, 19).file())).doesNotContain("seesaw");
        assertThat(rules(sketch.lead(59, 60).at(Stage.APPOINTMENT, 19, 18).file()))
                .doesNotContain("seesaw");
    }

    @Test
    void returnsAboveAFifthOrForOneReason() {
        Sketch sketch = example().count(Measure.HANDOFF_ACCEPTED, 32);
        assertThat(rules(sketch.returned(8, "A", 4, "B", 4).file())).doesNotContain("handoffRejected");
        assertThat(rules(sketch.count(Measure.HANDOFF_ACCEPTED, 31)
                        .returned(9, "A", 4, "B", 5)
                        .file()))
                .contains("handoffRejected");
        assertThat(rules(sketch.returned(8, "A", 5, "B", 3).file()))
                .as("more than half of the returns for one reason")
                .contains("handoffRejected");
        assertThat(kind(
                        sketch.count(Measure.HANDOFF_ACCEPTED, 10)
                                .returned(9, "A", 9)
                                .file(),
                        "handoffRejected"))
                .isEqualTo(Kind.WITHHELD);
    }

    @Test
    void unansweredHandoffsAboveATenth() {
        Sketch sketch = example().count(Measure.HANDOFF, 40);
        assertThat(rules(sketch.count(Measure.HANDOFF_OVERDUE, 4).file())).doesNotContain("silentHandoff");
        assertThat(rules(sketch.count(Measure.HANDOFF_OVERDUE, 5).file())).contains("silentHandoff");
    }

    @Test
    void handoffsPiledUpAtTheEndOfTheMonth() {
        assertThat(rules(example().monthEnd(34, 100).file())).doesNotContain("monthEndDump");
        assertThat(rules(example().monthEnd(35, 100).file())).contains("monthEndDump");
        assertThat(kind(example().monthEnd(10, 19).file(), "monthEndDump")).isEqualTo(Kind.WITHHELD);
    }

    @Test
    void returnsWithoutAWord() {
        Sketch sketch = example().count(Measure.HANDOFF_ACCEPTED, 200);
        assertThat(rules(sketch.returned(20, "A", 10, "B", 10).silent(10).file()))
                .contains("noFeedback");
        assertThat(rules(sketch.returned(20, "A", 10, "B", 10).silent(9).file()))
                .doesNotContain("noFeedback");
    }

    @Test
    void leadsLaidAsideWithoutADayToComeBack() {
        assertThat(rules(example().laidAside(40, 4).file())).doesNotContain("recycleLeak");
        assertThat(rules(example().laidAside(40, 5).file())).contains("recycleLeak");
    }

    @Test
    void returnsOfBdrAreItsOwn() {
        Sketch sketch = example().count(Measure.HANDOFF_ACCEPTED, 100).returned(16, "A", 8, "B", 8);
        assertThat(rules(sketch.ofBdr(40, 8).file())).as("a fifth is no sign").doesNotContain("handoffRejected");
        assertThat(findings(sketch.ofBdr(39, 8).file()))
                .filteredOn(finding -> finding.rule().equals("handoffRejected") && finding.kind() == Kind.SIGN)
                .as("of all 116 only 16 were returned, but 8 of the 39 that BDR offered")
                .extracting(Finding::department, Finding::subject)
                .containsExactly(Tuple.tuple(Department.BDR, "BDR"));
        assertThat(findings(sketch.ofBdr(19, 8).file()))
                .filteredOn(finding -> finding.department() == Department.BDR)
                .extracting(Finding::kind)
                .containsExactly(Kind.WITHHELD);
    }

    @Test
    void customersOfOneSourceWhoLeaveTwiceAsOften() {
        assertThat(oversold(example()
                        .losses(Sold.By.SOURCE, Map.of("IS", new Share(2, 100), "PARTNER", new Share(8, 100)))))
                .as("8 % against 5 % on average is less than twice")
                .isEmpty();
        assertThat(oversold(example()
                        .losses(Sold.By.SOURCE, Map.of("IS", new Share(2, 300), "PARTNER", new Share(8, 100)))))
                .extracting(Finding::subject)
                .containsExactly("PARTNER");
    }

    @Test
    void customersOfOneSellerWhoLeaveTwiceAsOftenAreForThoseWhoLead() {
        Sketch sketch = example().losses(Sold.By.SELLER, Map.of("甲", new Share(2, 60), "乙", new Share(6, 20)));
        assertThat(oversold(sketch))
                .singleElement()
                .matches(finding -> finding.subject().equals("seller:乙"))
                .matches(finding -> finding.isFor(new Viewer(0, Role.MANAGER, Set.of(), Locale.JAPANESE)))
                .matches(finding -> !finding.isFor(new Viewer(0, Role.FIELD, Set.of(), Locale.JAPANESE)));
        assertThat(oversold(example().losses(Sold.By.SELLER, Map.of("甲", new Share(2, 60), "乙", new Share(6, 19)))))
                .as("nobody is spoken of for fewer than twenty")
                .isEmpty();
    }

    private static List<Finding> oversold(Sketch sketch) {
        return findings(sketch.file()).stream()
                .filter(finding -> finding.rule().equals("oversell"))
                .toList();
    }

    @Test
    void aCompanysOwnLimitsCount() {
        Thresholds strict = new Thresholds(Map.of(Threshold.QUALITY_FOCUS, new BigDecimal("0.5")));
        assertThat(rules(example().limits(strict).file())).doesNotContain("isQualityFocused");
    }

    // -----------------------------------------------------------------------------------------------------------------

    @Test
    void leadsFollowedUpLateAreASign() {
        Sketch sketch = new Sketch();
        assertThat(rules(sketch.figure("follow-rate", 0.90, 20).file())).isEmpty();
        assertThat(kind(sketch.figure("follow-rate", 0.89, 20).file(), "followRateDrop"))
                .isEqualTo(Kind.SIGN);
        assertThat(kind(sketch.figure("follow-rate", 0.5, 19).file(), "followRateDrop"))
                .isEqualTo(Kind.WITHHELD);
    }

    @Test
    void aFollowRateThatFallsTenPointsIsASignEvenWhereItIsHigh() {
        Sketch sketch = new Sketch().figure("follow-rate", 0.90, 50);
        assertThat(rules(sketch.usually("follow-rate", 1.0).file())).containsExactly("followRateDrop");
        assertThat(rules(sketch.usually("follow-rate", 0.99).file())).isEmpty();
        Finding finding = findings(sketch.usually("follow-rate", 1.0).file()).get(0);
        assertThat(number(finding, "change").doubleValue()).isCloseTo(-0.1, within(1e-9));
    }

    @Test
    void moreThanAFifthOfInquiriesCalledLateIsASign() {
        Sketch sketch = new Sketch();
        assertThat(rules(sketch.figure("five-minute-response-rate", 0.80, 40).file()))
                .isEmpty();
        assertThat(rules(sketch.figure("five-minute-response-rate", 0.79, 40).file()))
                .containsExactly("slaLate");
    }

    @Test
    void aDoubledWaitIsASignEvenWhereMostAreInTime() {
        Sketch sketch =
                new Sketch().figure("five-minute-response-rate", 0.95, 40).usually("speed-to-lead-business", 2);
        assertThat(rules(sketch.figure("speed-to-lead-business", 3.9, 40).file()))
                .isEmpty();
        assertThat(rules(sketch.figure("speed-to-lead-business", 4, 40).file())).containsExactly("slaLate");
    }

    @Test
    void cheaperLeadsAreASignOnlyWhereOpportunitiesBecomeDearer() {
        Sketch sketch = new Sketch()
                .lead(10, 90)
                .usualFigures(Map.of("cost-per-lead", 10_000.0, "cost-per-opportunity", 100_000.0));
        Sketch cheap = sketch.figure("cost-per-lead", 8_500, 100);
        assertThat(rules(cheap.figure("cost-per-opportunity", 100_001, 8).file()))
                .containsExactly("cheapLeads");
        assertThat(rules(cheap.figure("cost-per-opportunity", 100_000, 8).file()))
                .isEmpty();
        assertThat(rules(sketch.figure("cost-per-lead", 8_501, 100)
                        .figure("cost-per-opportunity", 150_000, 8)
                        .file()))
                .isEmpty();
        assertThat(kind(
                        cheap.lead(1, 18)
                                .figure("cost-per-opportunity", 100_001, 8)
                                .file(),
                        "cheapLeads"))
                .isEqualTo(Kind.WITHHELD);
    }

    @Test
    void aBalanceOutsideOfItsBandForTwoPeriodsIsASign() {
        Sketch sketch = new Sketch().at(Stage.OPPORTUNITY, 10, 10);
        Sketch tooMany = sketch.figure("is-fs-balance", 1.21, 40);
        assertThat(rules(tooMany.file())).isEmpty();
        assertThat(rules(tooMany.usually("is-fs-balance", 1.2).file())).isEmpty();
        assertThat(rules(tooMany.usually("is-fs-balance", 1.3).file())).containsExactly("isFsImbalance");
        assertThat(rules(sketch.figure("is-fs-balance", 0.79, 40)
                        .usually("is-fs-balance", 0.5)
                        .file()))
                .containsExactly("isFsImbalance");
        assertThat(rules(sketch.figure("is-fs-balance", 1.0, 40)
                        .usually("is-fs-balance", 1.5)
                        .file()))
                .isEmpty();
        assertThat(kind(
                        tooMany.at(Stage.OPPORTUNITY, 10, 9)
                                .usually("is-fs-balance", 1.3)
                                .file(),
                        "isFsImbalance"))
                .isEqualTo(Kind.WITHHELD);
    }

    @Test
    void managersWhoSeeTheOwnDepartmentAloneAreASignOfTheDepartment() {
        CaseFile file = new Sketch()
                .views(
                        new OwnViews(Department.FS, 18, 20),
                        new OwnViews(Department.FS, 30, 30),
                        new OwnViews(Department.MK, 17, 20),
                        new OwnViews(Department.CS, 19, 19))
                .file();
        Finding finding = findings(file).get(0);
        assertThat(findings(file)).hasSize(1);
        assertThat(finding.department()).isEqualTo(Department.FS);
        assertThat(number(finding, "views")).isEqualByComparingTo("50");
        assertThat(number(finding, "share")).isEqualByComparingTo("0.96");
    }

    private static List<Finding> findings(CaseFile file) {
        return Rules.ALL.stream().flatMap(rule -> rule.examine(file).stream()).toList();
    }

    private static List<String> rules(CaseFile file) {
        return findings(file).stream()
                .filter(finding -> finding.kind() != Kind.WITHHELD)
                .map(Finding::rule)
                .toList();
    }

    private static Kind kind(CaseFile file, String rule) {
        return findings(file).stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    private static BigDecimal number(Finding finding, String name) {
        return finding.numbers().stream()
                .filter(number -> number.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** Leads 100 (40 of quality), appointments 40 (32), proposals 25 (20), wins 5 (1); 100 leads at 60 % were aimed at. */
    private static Sketch example() {
        return new Sketch()
                .target("leads", 100)
                .target("quality-ratio", 0.6)
                .lead(40, 60)
                .at(Stage.APPOINTMENT, 32, 8)
                .at(Stage.PROPOSAL, 20, 5)
                .at(Stage.WIN, 1, 4);
    }

    /** A case in the making; every step is a copy. */
    private record Sketch(
            Thresholds limits,
            Map<String, BigDecimal> targets,
            Map<Stage, Split> cohort,
            Map<Measure, Long> counts,
            BigDecimal amount,
            Map<String, Figure> figures,
            List<Chapter> earlier,
            Details details) {

        Sketch() {
            this(Thresholds.USUAL, Map.of(), Map.of(), Map.of(), BigDecimal.ZERO, Map.of(), List.of(), Details.NONE);
        }

        CaseFile file() {
            return new CaseFile(limits, targets, new Chapter(cohort, counts, amount, figures), earlier, details);
        }

        Sketch limits(Thresholds other) {
            return new Sketch(other, targets, cohort, counts, amount, figures, earlier, details);
        }

        Sketch target(String kpi, double value) {
            Map<String, BigDecimal> more = new HashMap<>(targets);
            more.put(kpi, BigDecimal.valueOf(value));
            return new Sketch(limits, more, cohort, counts, amount, figures, earlier, details);
        }

        Sketch without(String kpi) {
            Map<String, BigDecimal> less = new HashMap<>(targets);
            less.remove(kpi);
            return new Sketch(limits, less, cohort, counts, amount, figures, earlier, details);
        }

        Sketch lead(long quality, long general) {
            long all = quality + general;
            return at(Stage.LEAD, quality, general).figure("quality-ratio", (double) quality / all, all);
        }

        Sketch at(Stage stage, long quality, long general) {
            Map<Stage, Split> more = new EnumMap<>(Stage.class);
            more.putAll(cohort);
            more.put(stage, new Split(quality, general, 0));
            return new Sketch(limits, targets, more, counts, amount, figures, earlier, details);
        }

        Sketch count(Measure measure, long events) {
            Map<Measure, Long> more = new EnumMap<>(Measure.class);
            more.putAll(counts);
            more.put(measure, events);
            return new Sketch(limits, targets, cohort, more, amount, figures, earlier, details);
        }

        Sketch won(long yen) {
            return new Sketch(limits, targets, cohort, counts, BigDecimal.valueOf(yen), figures, earlier, details);
        }

        Sketch before(Stage stage, long quality, long general) {
            Map<Stage, Split> stages = Map.of(stage, new Split(quality, general, 0));
            return stage == Stage.LEAD
                    ? earlier(new Chapter(
                            stages,
                            Map.of(),
                            BigDecimal.ZERO,
                            Map.of("quality-ratio", figureOf((double) quality / (quality + general), 100))))
                    : before(stages);
        }

        Sketch before(Map<Stage, Split> stages) {
            return earlier(new Chapter(stages, Map.of(), BigDecimal.ZERO, Map.of()));
        }

        Sketch usually(Measure measure, long events, long yen) {
            return earlier(new Chapter(Map.of(), Map.of(measure, events), BigDecimal.valueOf(yen), Map.of()));
        }

        Sketch usually(Map<Measure, Long> events) {
            return earlier(new Chapter(Map.of(), events, BigDecimal.ZERO, Map.of()));
        }

        Sketch figure(String kpi, double value, long base) {
            Map<String, Figure> more = new HashMap<>(figures);
            more.put(kpi, figureOf(value, base));
            return new Sketch(limits, targets, cohort, counts, amount, more, earlier, details);
        }

        Sketch usually(String kpi, double value) {
            return usualFigures(Map.of(kpi, value));
        }

        Sketch usualFigures(Map<String, Double> values) {
            Map<String, Figure> before = new HashMap<>();
            values.forEach((kpi, value) -> before.put(kpi, figureOf(value, 100)));
            return earlier(new Chapter(Map.of(), Map.of(), BigDecimal.ZERO, before));
        }

        private static Figure figureOf(double value, long base) {
            Period month = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));
            return new Figure(month, null, BigDecimal.valueOf(value), null, BigDecimal.valueOf(base), null, true);
        }

        private Sketch earlier(Chapter chapter) {
            List<Chapter> more = new java.util.ArrayList<>(earlier);
            more.add(chapter);
            return new Sketch(limits, targets, cohort, counts, amount, figures, more, details);
        }

        Sketch returned(long all, Object... reasons) {
            Map<String, Long> byReason = new HashMap<>();
            for (int i = 0; i < reasons.length; i += 2) {
                byReason.put((String) reasons[i], ((Number) reasons[i + 1]).longValue());
            }
            return count(Measure.HANDOFF_RETURNED, all)
                    .details(new Details(byReason, 0, "", 0, 0, 0, 0, Map.of(), Returns.NONE, List.of()));
        }

        Sketch silent(long returns) {
            return details(
                    new Details(details.returnsByReason(), returns, "", 0, 0, 0, 0, Map.of(), Returns.NONE, List.of()));
        }

        Sketch monthEnd(long atEnd, long all) {
            return details(new Details(Map.of(), 0, "2026-04", all, atEnd, 0, 0, Map.of(), Returns.NONE, List.of()));
        }

        Sketch laidAside(long all, long blind) {
            return details(new Details(Map.of(), 0, "", 0, 0, all, blind, Map.of(), Returns.NONE, List.of()));
        }

        Sketch losses(Sold.By by, Map<String, Share> shares) {
            Map<Sold, Share> losses = new HashMap<>(details.earlyLosses());
            shares.forEach((name, share) -> losses.put(new Sold(by, name), share));
            return details(new Details(Map.of(), 0, "", 0, 0, 0, 0, losses, Returns.NONE, List.of()));
        }

        /** Returned for two reasons by halves. */
        Sketch ofBdr(long decided, long returned) {
            Returns bdr = new Returns(decided, returned, Map.of("A", returned / 2, "B", returned / 2));
            return details(new Details(details.returnsByReason(), 0, "", 0, 0, 0, 0, Map.of(), bdr, List.of()));
        }

        Sketch views(OwnViews... managers) {
            return details(new Details(Map.of(), 0, "", 0, 0, 0, 0, Map.of(), Returns.NONE, List.of(managers)));
        }

        private Sketch details(Details other) {
            return new Sketch(limits, targets, cohort, counts, amount, figures, earlier, other);
        }
    }
}
