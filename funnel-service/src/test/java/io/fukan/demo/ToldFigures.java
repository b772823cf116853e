package io.fukan.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.fukan.quality.Quality;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The figures of a story, counted straight from its files: without the rule, the facts, the KPIs. */
final class ToldFigures {

    private final Timeline timeline;
    private final Map<String, Quality> qualities = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Integer> daysToWin = new ArrayList<>();
    private final int leads;
    private final int activities;

    ToldFigures(Books books, Timeline timeline) throws IOException {
        this.timeline = timeline;
        this.leads = books.leads.size();
        this.activities = books.activities.size();
        Map<String, LocalDateTime> acquired = new HashMap<>();
        for (Inquiry inquiry : new Inquiries(2026, timeline, new Prospects(new Firms(2026))).all()) {
            qualities.put(inquiry.id(), inquiry.quality());
            acquired.put(inquiry.id(), timeline.local(inquiry.at()).toLocalDateTime());
        }
        count("lead", books.leads, "獲得日時", row -> true);
        count("appointment", books.appointments, "獲得日時", row -> true);
        count("accepted", books.handoffs, "送客日時", row -> wasAnswered(row, "ACCEPTED"));
        count("returned", books.handoffs, "送客日時", row -> wasAnswered(row, "RETURNED"));
        count("proposal", books.activities, "日時", row -> row.getField("種別").equals("PROPOSAL"));
        count("win", books.decisions, "決着日時", ToldFigures::isWon);
        rows(books.decisions).stream()
                .filter(ToldFigures::isWon)
                .forEach(row -> daysToWin.add((int)
                        ChronoUnit.DAYS.between(acquired.get(row.getField("リードID")), moment(row.getField("決着日時")))));
    }

    private static boolean isWon(NamedCsvRecord row) {
        return row.getField("結果").equals("WON");
    }

    private void count(String what, Sheet sheet, String when, Predicate<NamedCsvRecord> which) throws IOException {
        for (NamedCsvRecord row : rows(sheet)) {
            if (which.test(row)) {
                LocalDate day = moment(row.getField(when)).toLocalDate();
                for (int quarter : timeline.offsets()) {
                    if (timeline.quarter(quarter).contains(day)) {
                        Quality quality = qualities.get(row.getField("リードID"));
                        counts.merge(what + quarter, 1, Integer::sum);
                        counts.merge(what + quarter + quality, 1, Integer::sum);
                    }
                }
            }
        }
    }

    int leads() {
        return leads;
    }

    int activities() {
        return activities;
    }

    int count(String what, int quarter) {
        return counts.getOrDefault(what + quarter, 0);
    }

    double qualityRatio(String what, int quarter) {
        return (double) counts.getOrDefault(what + quarter + Quality.QUALITY, 0) / count(what, quarter);
    }

    /** By field sales. */
    private static boolean wasAnswered(NamedCsvRecord row, String answer) {
        return row.getField("送客先").equals("FS") && row.getField("状態").equals(answer);
    }

    double acceptance(int quarter) {
        return (double) count("accepted", quarter) / (count("accepted", quarter) + count("returned", quarter));
    }

    double winsPerProposal(Quality quality, int quarter) {
        return (double) counts.getOrDefault("win" + quarter + quality, 0)
                / counts.getOrDefault("proposal" + quarter + quality, 0);
    }

    int medianDaysFromLeadToWin() {
        return daysToWin.stream().sorted().toList().get(daysToWin.size() / 2);
    }

    static List<String> cells(Sheet sheet, String column) throws IOException {
        return rows(sheet).stream()
                .flatMap(row -> row.findField(column).stream())
                .toList();
    }

    static List<LocalDateTime> moments(Sheet sheet, String column) throws IOException {
        return cells(sheet, column).stream()
                .filter(cell -> !cell.isEmpty())
                .map(ToldFigures::moment)
                .toList();
    }

    private static LocalDateTime moment(String cell) {
        return LocalDateTime.parse(cell.replace(' ', 'T'));
    }

    private static List<NamedCsvRecord> rows(Sheet sheet) throws IOException {
        try (Stream<NamedCsvRecord> rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(sheet.csv(), StandardCharsets.UTF_8))
                        .stream()) {
            return rows.toList();
        }
    }
}
