package io.fukan.goal;

import io.fukan.access.Viewer;
import io.fukan.goal.GoalWriting.Cell;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets targets of several KPIs of one subject at once: all of it, or nothing. */
@Service
@Transactional
public class GoalBoardWriting {

    private final GoalBoards boards;
    private final MonthsOfTargets targets;
    private final Company company;

    GoalBoardWriting(GoalBoards boards, MonthsOfTargets targets, Company company) {
        this.boards = boards;
        this.targets = targets;
        this.company = company;
    }

    /**
     * Sets the months that differ. A quarter's sum that differs is spread over its months by business days, whatever was
     * written in them.
     *
     * @param cells whose subject is the KPI's key
     * @return how many months
     * @throws GoalsRefused with everything that is wrong
     */
    public int save(GoalBoardQuestion question, List<Cell> cells, Viewer viewer) {
        Map<String, List<Cell>> byKpi = cells.stream().collect(Collectors.groupingBy(Cell::subject));
        GoalBoard board = boards.read(question, byKpi.keySet(), viewer);
        Map<GoalBoard.Line, Map<Integer, @Nullable BigDecimal>> changes = new LinkedHashMap<>();
        List<GoalProblem> problems = new ArrayList<>();
        for (GoalBoard.Line line : board.lines()) {
            Map<Integer, @Nullable BigDecimal> places = new TreeMap<>();
            byKpi.getOrDefault(line.kpi().key(), List.of()).stream()
                    .filter(cell -> cell.month() < GoalBoard.QUARTERS || line.isAddedUp())
                    .forEach(cell ->
                            cell.examine(line.written(cell.month()), board.writable(), line.kpi(), places, problems));
            changes.put(line, places);
        }
        if (!problems.isEmpty()) {
            throw new GoalsRefused(problems);
        }
        int set = 0;
        for (Map.Entry<GoalBoard.Line, Map<Integer, @Nullable BigDecimal>> change : changes.entrySet()) {
            if (!change.getValue().isEmpty()) {
                Map<Integer, @Nullable BigDecimal> months = months(change.getValue(), board.months());
                targets.set(change.getKey().kpi(), board.subject(), board.months(), months, viewer);
                set += months.size();
            }
        }
        return set;
    }

    /** The sums of quarters come after all months. */
    private Map<Integer, @Nullable BigDecimal> months(Map<Integer, @Nullable BigDecimal> places, List<Period> ofYear) {
        Map<Integer, @Nullable BigDecimal> months = new HashMap<>();
        places.forEach((place, value) -> {
            if (place < GoalBoard.QUARTERS) {
                months.put(place, value);
                return;
            }
            int first = (place - GoalBoard.QUARTERS) * GoalSheet.MONTHS_PER_QUARTER;
            List<Period> quarter = ofYear.subList(first, first + GoalSheet.MONTHS_PER_QUARTER);
            List<BigDecimal> parts =
                    value == null ? List.of() : Spread.over(value, quarter, company.businessCalendar());
            for (int i = 0; i < quarter.size(); i++) {
                months.put(first + i, parts.isEmpty() ? null : parts.get(i));
            }
        });
        return months;
    }
}
