package io.fukan.goal;

import io.fukan.export.CsvExport;
import io.fukan.goal.GoalProblem.Code;
import io.fukan.goal.GoalWriting.Cell;
import io.fukan.ingest.file.CsvSource;
import io.fukan.ingest.file.FileProbe;
import io.fukan.ingest.file.Header;
import io.fukan.ingest.file.Row;
import io.fukan.ingest.file.RowReader;
import io.fukan.ingest.file.UnreadableFileException;
import io.fukan.kpi.Unit;
import io.fukan.time.Period;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of targets as CSV: id, name and a column for each month. Read again, months whose column is missing and subjects
 * whose row is missing stay as they are.
 */
public final class GoalFile {

    // No spreadsheet takes 2026_04 for a day and writes it in another way.
    private static final String MONTH = "%d_%02d";
    private static final Pattern SOME_MONTH = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D?");

    private GoalFile() {}

    /** The sheet with a mark by which spreadsheets know UTF-8. */
    public static byte[] write(GoalSheet sheet, Function<Subject, String> names) {
        List<String> headers = new ArrayList<>(List.of("id", "name"));
        sheet.months()
                .forEach(month -> headers.add(
                        MONTH.formatted(month.from().getYear(), month.from().getMonthValue())));
        Unit unit = sheet.question().kpi().unit();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvExport csv = new CsvExport(bytes, CsvExport.Encoding.UTF8_BOM, headers)) {
            for (GoalSheet.Row row : sheet.rows()) {
                List<@Nullable Object> cells = new ArrayList<>();
                cells.add(row.subject().id());
                cells.add(names.apply(row.subject()));
                row.months()
                        .forEach(value ->
                                cells.add(value == null ? null : new BigDecimal(GoalNumber.write(value, unit))));
                csv.row(cells);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * The months in the file.
     *
     * @throws GoalsRefused with every row that cannot be read, and where it is no such file at all
     */
    public static List<Cell> read(CsvSource file, List<Period> months) throws IOException {
        List<Cell> cells = new ArrayList<>();
        List<GoalProblem> problems = new ArrayList<>();
        try (RowReader rows = RowReader.open(file, FileProbe.automatic().format(file), Set.of())) {
            Map<Header, Integer> columns = columns(rows.headers(), months);
            if (columns.isEmpty()) {
                throw new GoalsRefused(List.of(GoalProblem.of(Code.COLUMNS, "")));
            }
            if (!rows.hasNext()) {
                throw new GoalsRefused(List.of(GoalProblem.of(Code.FILE_WITHOUT_ROWS, "")));
            }
            Set<String> seen = new HashSet<>();
            while (rows.hasNext()) {
                Row row = rows.next();
                String subject =
                        row.problem().isPresent() ? "" : row.fields().get(0).strip();
                if (row.problem().isPresent()) {
                    problems.add(new GoalProblem(Code.ROW, row.line(), null, null, null, ""));
                } else if (!seen.add(subject)) {
                    problems.add(new GoalProblem(Code.TWICE, row.line(), subject, null, null, subject));
                } else {
                    columns.forEach((header, month) -> cells.add(new Cell(
                            subject, month, row.fields().get(header.index()), null, row.line(), header.original())));
                }
            }
        } catch (UnreadableFileException unreadable) {
            throw new GoalsRefused(
                    List.of(GoalProblem.of(unreadable.isOfAnEmptyFile() ? Code.FILE_EMPTY : Code.FILE, "")));
        }
        if (!problems.isEmpty()) {
            throw new GoalsRefused(problems);
        }
        return cells;
    }

    private static Map<Header, Integer> columns(List<Header> headers, List<Period> months) {
        Map<Header, Integer> columns = new LinkedHashMap<>();
        for (Header header : headers) {
            Matcher month = SOME_MONTH.matcher(Normalizer.normalize(header.original(), Normalizer.Form.NFKC)
                    .strip());
            if (month.matches()) {
                for (int i = 0; i < months.size(); i++) {
                    if (months.get(i).from().getYear() == Integer.parseInt(month.group(1))
                            && months.get(i).from().getMonthValue() == Integer.parseInt(month.group(2))) {
                        columns.put(header, i);
                    }
                }
            }
        }
        return columns;
    }
}
