package io.fukan.goal;

import io.fukan.access.NotAllowed;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.setting.Company;
import io.fukan.target.Target;
import io.fukan.target.Targets;
import io.fukan.time.FiscalCalendar;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import io.fukan.work.TargetEntry;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is aimed at in each month of a fiscal year. */
@Service
@Transactional(readOnly = true)
public class GoalSheets {

    private final Targets targets;
    private final TargetEntry entry;
    private final Subjects subjects;
    private final Company company;

    GoalSheets(Targets targets, TargetEntry entry, Subjects subjects, Company company) {
        this.targets = targets;
        this.entry = entry;
        this.subjects = subjects;
        this.company = company;
    }

    /**
     * Those for whom anything is aimed at come first.
     *
     * @throws NotAllowed for a KPI that tells sums of money to somebody who may not see them
     */
    public GoalSheet read(GoalQuestion question, Viewer viewer) {
        if (question.kpi().tellsMoney() && !viewer.may(Right.AMOUNT_TOTALS_READ)) {
            throw new NotAllowed("targets of " + question.kpi().key());
        }
        FiscalCalendar fiscal = company.fiscalCalendar();
        Period year = fiscal.year(question.year());
        Pieces pieces = new Pieces(question.kpi(), company.businessCalendar(), fiscal);
        Period week = year.contains(company.today()) ? Grain.WEEK.periodContaining(company.today(), fiscal) : null;
        List<Target> found = targets.overlapping(
                question.kpi().key(), year.from().minusWeeks(1), year.until().plusWeeks(1));
        List<Period> months = year.split(Grain.MONTH, fiscal);
        List<GoalSheet.Row> rows = subjects.of(question.kind(), viewer).stream()
                .map(subject -> row(subject, found, months, week, pieces, viewer))
                .sorted(Comparator.comparing(GoalSheet.Row::isBlank))
                .toList();
        return new GoalSheet(question, months, week, rows);
    }

    private GoalSheet.Row row(
            Subject subject,
            List<Target> found,
            List<Period> months,
            @Nullable Period week,
            Pieces pieces,
            Viewer viewer) {
        List<Target> own =
                found.stream().filter(target -> subject.owns(target.whose())).toList();
        return GoalSheet.Row.of(subject, entry.mayWrite(subject.whose(), viewer), own, months, week, pieces);
    }
}
