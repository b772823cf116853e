package io.fukan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.account.PhoneNumber;
import io.fukan.opportunity.Phase;
import io.fukan.quality.Quality;
import io.fukan.time.BusinessCalendar;
import io.fukan.time.FiscalCalendar;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The story is the same each time, and has its point on whatever day it is told. */
class StoryTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String AUTUMN = "2026-11-20T03:00:00Z";

    @Test
    void theSameSeedAndMomentTellTheSame() throws IOException {
        Books first = tell(AUTUMN);
        Books second = tell(AUTUMN);

        for (Sheet sheet : first.inOrder()) {
            Sheet again = second.inOrder().get(first.inOrder().indexOf(sheet));
            assertThat(again.csv()).as(sheet.name()).hasSameContentAs(sheet.csv());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                AUTUMN,
                "2026-04-01T00:00:00Z",
                "2027-01-02T12:00:00Z",
                "2028-02-29T05:00:00Z",
                "2026-09-30T14:00:00Z"
            })
    void marketingChasesVolumeAndFieldSalesLosesQualityDeals(String now) throws IOException {
        ToldFigures told = new ToldFigures(tell(now), timeline(now));

        assertThat(told.leads()).isBetween(5_200, 6_800);
        assertThat(told.activities()).isBetween(26_000, 38_000);
        assertThat(told.medianDaysFromLeadToWin()).isBetween(45, 75);
        for (int quarter : List.of(-5, -4, -3)) {
            assertThat(told.qualityRatio("lead", quarter)).isGreaterThan(0.58);
        }
        for (int quarter : List.of(-2, -1)) {
            double leads = told.qualityRatio("lead", quarter);
            assertThat(told.count("lead", quarter)).as("above target").isGreaterThan(900 + 100 * (quarter + 2));
            assertThat(leads).as("far below its target of 60 %").isLessThan(0.5);
            assertThat(told.qualityRatio("appointment", quarter)).isGreaterThan(leads + 0.1);
            assertThat(told.acceptance(quarter)).isBetween(0.84, 0.95);
            double proposals = told.qualityRatio("proposal", quarter);
            assertThat(proposals).isGreaterThan(0.6);
            assertThat(told.qualityRatio("win", quarter)).isLessThan(proposals - 0.1);
            assertThat(told.winsPerProposal(Quality.QUALITY, quarter))
                    .isLessThan(0.6 * told.winsPerProposal(Quality.GENERAL, quarter));
        }
    }

    @Test
    void nothingHappensAfterNow() throws IOException {
        Books books = tell(AUTUMN);
        LocalDateTime now = LocalDateTime.ofInstant(Instant.parse(AUTUMN), TOKYO);

        for (Sheet sheet : books.inOrder()) {
            for (String column : List.of("獲得日時", "日時", "変更日時", "送客日時", "回答日時", "受領日時", "商談化日時", "決着日時", "実施日時")) {
                assertThat(ToldFigures.moments(sheet, column))
                        .as(sheet.name() + column)
                        .allMatch(at -> !at.isAfter(now));
            }
        }
    }

    @Test
    void dealsPassTheirPhasesInOrder() throws IOException {
        Books books = tell(AUTUMN);
        Map<String, List<Phase>> passed = new HashMap<>();
        List<String> deals = ToldFigures.cells(books.phases, "商談ID");
        List<String> phases = ToldFigures.cells(books.phases, "フェーズ");
        for (int i = 0; i < deals.size(); i++) {
            passed.computeIfAbsent(deals.get(i), deal -> new ArrayList<>()).add(Phase.valueOf(phases.get(i)));
        }
        List<String> decided = ToldFigures.cells(books.decisions, "商談ID");
        List<String> outcomes = ToldFigures.cells(books.decisions, "結果");

        assertThat(passed.values()).allSatisfy(phase -> assertThat(phase).isSorted());
        for (int i = 0; i < decided.size(); i++) {
            if (outcomes.get(i).equals("WON")) {
                assertThat(passed.get(decided.get(i))).hasSizeGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void customersAgreeWhileSomebodyIsAtWork() throws IOException {
        BusinessCalendar calendar = BusinessCalendar.japanese();

        assertThat(ToldFigures.moments(tell(AUTUMN).phases, "変更日時"))
                .allMatch(at -> calendar.isBusinessDay(at.toLocalDate()))
                .allMatch(at -> at.getHour() >= 9 && at.getHour() < 19);
    }

    @Test
    void whatLiesAsideIsLookedAtWhenItsDayHasCome() throws IOException {
        Books books = tell(AUTUMN);
        LocalDate today = LocalDateTime.ofInstant(Instant.parse(AUTUMN), TOKYO).toLocalDate();
        List<String> leads = ToldFigures.cells(books.stages, "リードID");
        List<String> revisits = ToldFigures.cells(books.stages, "再訪日");
        Map<String, String> last = new HashMap<>();
        for (int i = 0; i < leads.size(); i++) {
            last.put(leads.get(i), revisits.get(i));
        }

        List<LocalDate> overdue = last.values().stream()
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .filter(day -> day.isBefore(today))
                .toList();
        assertThat(overdue).hasSizeBetween(50, 400).allMatch(day -> day.isAfter(today.minusDays(75)));
    }

    @Test
    void nobodyCanBeReached() throws IOException {
        Books books = tell(AUTUMN);

        assertThat(ToldFigures.cells(books.prospects, "メール")).allMatch(mail -> mail.endsWith(".example.jp"));
        assertThat(ToldFigures.cells(books.firms, "代表電話"))
                .filteredOn(phone -> !phone.isEmpty())
                .hasSizeGreaterThan(1_000)
                .allMatch(phone -> PhoneNumber.tryParse(phone).isPresent())
                .as("exchanges that begin with 1 are not given out")
                .allMatch(phone -> phone.split("-")[1].startsWith("1"));
    }

    private static Books tell(String now) {
        return new Story(2026, Instant.parse(now), TOKYO, BusinessCalendar.japanese(), FiscalCalendar.FROM_APRIL)
                .tell()
                .books();
    }

    private static Timeline timeline(String now) {
        return Timeline.until(Instant.parse(now), TOKYO, BusinessCalendar.japanese(), FiscalCalendar.FROM_APRIL);
    }
}
