package io.fukan.goal;

import io.fukan.access.Viewer;
import io.fukan.goal.GoalProblem.Code;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.Unit;
import io.fukan.record.InvalidValue;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets targets month by month. What was set for longer is cut at the months' ends first, so the other months keep what they
 * have. All of it is set, or nothing.
 */
@Service
@Transactional
public class GoalWriting {

    private static final int MONTHS_PER_QUARTER = 3;
    private static final int QUARTERS = 4;
    private static final int FINEST = 4;

    private final GoalSheets sheets;
    private final MonthsOfTargets targets;
    private final Company company;

    GoalWriting(GoalSheets sheets, MonthsOfTargets targets, Company company) {
        this.sheets = sheets;
        this.targets = targets;
        this.company = company;
    }

    /**
     * A month as somebody wrote it.
     *
     * @param subject id of whose target it is; on a board the KPI's key
     * @param month of the fiscal year, from 0; on a board also the place of a quarter's sum
     * @param text blank for none
     * @param seen what stood there when they wrote; null where they did not see it
     * @param line of the file; null for a form
     * @param column of the file
     */
    public record Cell(
            String subject,
            int month,
            String text,
            @Nullable String seen,
            @Nullable Long line,
            @Nullable String column) {

        private GoalProblem problem(Code code, String words) {
            return new GoalProblem(code, line, subject, month, column, words);
        }

        /**
         * Adds what it changes, or why it cannot.
         *
         * @param present what stands there now, as a field shows it
         */
        void examine(
                String present,
                boolean writable,
                Kpi kpi,
                Map<Integer, @Nullable BigDecimal> changes,
                List<GoalProblem> problems) {
            String written = text.strip();
            if (written.equals(seen) || written.equals(present)) {
                return;
            }
            GoalNumber.Reading read = GoalNumber.read(written, kpi.unit());
            if (read.wrong() != null) {
                problems.add(problem(read.wrong(), written));
            } else if (!GoalNumber.shown(read.value(), kpi.unit()).equals(present)) {
                if (!writable) {
                    problems.add(problem(Code.FORBIDDEN, written));
                } else if (seen != null && !seen.equals(present)) {
                    problems.add(problem(Code.CHANGED, present));
                }
                changes.put(month, read.value());
            }
        }
    }

    /**
     * Sets the months that differ.
     *
     * @return how many
     * @throws GoalsRefused with everything that is wrong
     */
    public int save(GoalQuestion question, List<Cell> cells, Viewer viewer) {
        GoalSheet sheet = sheets.read(question, viewer);
        Map<String, GoalSheet.Row> rows = new LinkedHashMap<>();
        sheet.rows().forEach(row -> rows.put(row.subject().id(), row));
        List<GoalProblem> problems = new ArrayList<>();
        Map<String, Map<Integer, @Nullable BigDecimal>> changes = new LinkedHashMap<>();
        for (Cell cell : cells) {
            GoalSheet.Row row = rows.get(cell.subject());
            if (row == null) {
                problems.add(cell.problem(Code.SUBJECT, cell.subject()));
            } else {
                cell.examine(
                        sheet.written(row, cell.month()),
                        row.writable(),
                        question.kpi(),
                        changes.computeIfAbsent(cell.subject(), subject -> new LinkedHashMap<>()),
                        problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new GoalsRefused(problems);
        }
        changes.values().removeIf(Map::isEmpty);
        changes.forEach((subject, months) -> set(sheet, rows.get(subject), months, viewer));
        return changes.values().stream().mapToInt(Map::size).sum();
    }

    /**
     * Spreads a sum over the months of the year or of a quarter by business days; a rate is set in each of them.
     *
     * @param quarter 1 to 4; null for the year
     * @throws GoalsRefused where it is no number
     * @throws io.fukan.access.NotAllowed for a subject whose targets others set
     */
    public void spread(GoalQuestion question, String subject, @Nullable Integer quarter, String text, Viewer viewer) {
        GoalSheet sheet = sheets.read(question, viewer);
        GoalSheet.Row row = sheet.rows().stream()
                .filter(one -> one.subject().id().equals(subject))
                .findFirst()
                .orElseThrow(() -> new GoalsRefused(List.of(GoalProblem.of(Code.SUBJECT, subject))));
        GoalNumber.Reading read = GoalNumber.read(text, question.kpi().unit());
        BigDecimal value = read.value();
        if (value == null) {
            Code wrong = Objects.requireNonNullElse(read.wrong(), Code.NUMBER);
            throw new GoalsRefused(List.of(GoalProblem.of(wrong, text)));
        }
        int first = quarter == null ? 0 : (quarter - 1) * MONTHS_PER_QUARTER;
        int end = quarter == null ? sheet.months().size() : first + MONTHS_PER_QUARTER;
        List<Period> months = sheet.months().subList(first, end);
        List<BigDecimal> parts = question.kpi().isAddedUp()
                ? Spread.over(value, months, company.businessCalendar())
                : months.stream().map(month -> value).toList();
        Map<Integer, @Nullable BigDecimal> changes = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            changes.put(first + i, parts.get(i));
        }
        set(sheet, row, changes, viewer);
    }

    /**
     * The same, told as a number.
     *
     * @param total in the KPI's unit, a percentage as a fraction of one
     * @throws InvalidValue OUT_OF_RANGE at {@code quarter}
     */
    public void spread(
            GoalQuestion question, String subject, @Nullable Integer quarter, BigDecimal total, Viewer viewer) {
        if (quarter != null && (quarter < 1 || quarter > QUARTERS)) {
            throw new InvalidValue("quarter", "OUT_OF_RANGE", 1, QUARTERS);
        }
        spread(
                question,
                subject,
                quarter,
                GoalNumber.write(total, question.kpi().unit()),
                viewer);
    }

    /**
     * Takes over what was aimed at in the year before, times a factor, for all whose targets the viewer may set.
     *
     * @param percent 100 for the same again
     * @param overwrite whether months get another target that have one already
     * @return how many months were set
     * @throws GoalsRefused where it is no number, or there was nothing in the year before
     */
    public int copy(GoalQuestion question, String percent, boolean overwrite, Viewer viewer) {
        GoalNumber.Reading read = GoalNumber.read(percent, Unit.PERCENT);
        BigDecimal factor = read.value();
        if (factor == null || factor.signum() == 0) {
            throw new GoalsRefused(
                    List.of(GoalProblem.of(read.wrong() == Code.NUMBER ? Code.NUMBER : Code.PERCENT, percent)));
        }
        GoalSheet sheet = sheets.read(question, viewer);
        GoalSheet before = sheets.read(new GoalQuestion(question.year() - 1, question.kpi(), question.kind()), viewer);
        boolean anything = false;
        int set = 0;
        for (int i = 0; i < sheet.rows().size(); i++) {
            GoalSheet.Row row = sheet.rows().get(i);
            GoalSheet.Row last = before.rows().get(i);
            if (row.writable() && last.year() != null) {
                anything = true;
                Map<Integer, @Nullable BigDecimal> changes = times(last.months(), factor, question.kpi());
                changes.keySet().removeIf(month -> !overwrite && row.months().get(month) != null);
                set(sheet, row, changes, viewer);
                set += changes.size();
            }
        }
        if (!anything) {
            throw new GoalsRefused(List.of(GoalProblem.of(Code.NOTHING_BEFORE, "")));
        }
        return set;
    }

    /** The same, with the factor itself: 1 for the same again. */
    public int copy(GoalQuestion question, BigDecimal factor, boolean overwrite, Viewer viewer) {
        return copy(question, GoalNumber.write(factor, Unit.PERCENT), overwrite, viewer);
    }

    /** Sums are rounded as they add up, so that the year's is the rounded product too. */
    private static Map<Integer, @Nullable BigDecimal> times(
            List<@Nullable BigDecimal> months, BigDecimal factor, Kpi kpi) {
        int decimals = kpi.isAddedUp()
                ? months.stream()
                        .filter(Objects::nonNull)
                        .mapToInt(Spread::decimals)
                        .max()
                        .orElse(0)
                : FINEST;
        Map<Integer, @Nullable BigDecimal> products = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        for (int month = 0; month < months.size(); month++) {
            BigDecimal value = months.get(month);
            if (value != null) {
                sum = kpi.isAddedUp() ? sum.add(value) : value;
                BigDecimal due = sum.multiply(factor).setScale(Math.min(decimals, FINEST), RoundingMode.HALF_UP);
                products.put(month, kpi.isAddedUp() ? due.subtract(given) : due);
                given = due;
            }
        }
        return products;
    }

    private void set(GoalSheet sheet, GoalSheet.Row row, Map<Integer, @Nullable BigDecimal> changes, Viewer viewer) {
        targets.set(sheet.question().kpi(), row.subject(), sheet.months(), changes, viewer);
    }
}
