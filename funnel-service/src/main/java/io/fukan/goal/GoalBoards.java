package io.fukan.goal;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.record.NoSuchRecord;
import io.fukan.setting.Company;
import io.fukan.target.Target;
import io.fukan.target.Targets;
import io.fukan.time.FiscalCalendar;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import io.fukan.work.TargetEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what one subject aims at in all KPIs, in one query whatever their number. */
@Service
@Transactional(readOnly = true)
public class GoalBoards {

    private final Targets targets;
    private final TargetEntry entry;
    private final Subjects subjects;
    private final Company company;

    GoalBoards(Targets targets, TargetEntry entry, Subjects subjects, Company company) {
        this.targets = targets;
        this.entry = entry;
        this.subjects = subjects;
        this.company = company;
    }

    /** Whose board to show first: the company's to whoever sets its targets, to others that of a team of theirs. */
    public Subject first(Viewer viewer) {
        Subject company = subjects.of(SubjectKind.COMPANY, viewer).get(0);
        return entry.mayWrite(company.whose(), viewer)
                ? company
                : subjects.of(SubjectKind.TEAM, viewer).stream().findFirst().orElse(company);
    }

    /** Everybody whose board the viewer may open. */
    public Map<SubjectKind, List<Subject>> subjects(Viewer viewer) {
        Map<SubjectKind, List<Subject>> all = new EnumMap<>(SubjectKind.class);
        for (SubjectKind kind : SubjectKind.values()) {
            all.put(kind, subjects.of(kind, viewer));
        }
        return all;
    }

    /**
     * The KPIs that are aimed at in the year, or the usual ones where nothing is, and those asked for; none that tells sums
     * of money to somebody who may not see them.
     *
     * @param also keys of KPIs that are shown in any case; unknown ones are not
     * @throws NoSuchRecord where the viewer sees no such subject
     */
    public GoalBoard read(GoalBoardQuestion question, Collection<String> also, Viewer viewer) {
        Subject subject = subjects.of(question.kind(), viewer).stream()
                .filter(one -> one.id().equals(question.subject()))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("subject of targets", question.subject()));
        FiscalCalendar fiscal = company.fiscalCalendar();
        Period year = fiscal.year(question.year());
        Period week = year.contains(company.today()) ? Grain.WEEK.periodContaining(company.today(), fiscal) : null;
        List<Period> months = year.split(Grain.MONTH, fiscal);
        List<Target> own = own(subject, year);
        boolean writable = entry.mayWrite(subject.whose(), viewer);
        List<Kpi> usual = own.isEmpty() ? UsualKpis.of(subject) : List.of();
        List<GoalBoard.Line> lines = new ArrayList<>();
        List<Kpi> others = new ArrayList<>();
        for (Kpi kpi : KpiCatalogue.all()) {
            if (kpi.tellsMoney() && !viewer.may(Right.AMOUNT_TOTALS_READ)) {
                continue;
            }
            List<Target> ofKpi = own.stream()
                    .filter(target -> target.kpi().equals(kpi.key()))
                    .toList();
            if (ofKpi.isEmpty() && !usual.contains(kpi) && !also.contains(kpi.key())) {
                others.add(kpi);
            } else {
                Pieces pieces = new Pieces(kpi, company.businessCalendar(), fiscal);
                lines.add(new GoalBoard.Line(kpi, GoalSheet.Row.of(subject, writable, ofKpi, months, week, pieces)));
            }
        }
        lines.sort(Comparator.comparing(line -> line.kpi().department()));
        return new GoalBoard(question, subject, writable, months, week, lines, others);
    }

    private List<Target> own(Subject subject, Period year) {
        return targets
                .overlapping(
                        subject.whose().department(),
                        subject.whose().teamId(),
                        subject.whose().repId(),
                        subject.whose().channelId(),
                        year.from().minusWeeks(1),
                        year.until().plusWeeks(1))
                .stream()
                .filter(target -> subject.owns(target.whose()))
                .toList();
    }
}
