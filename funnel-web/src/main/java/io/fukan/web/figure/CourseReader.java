package io.fukan.web.figure;

import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.kpi.KpiTargets;
import io.fukan.setting.Company;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a KPI's course in parts fine enough to see it and few enough to read, beside target and previous period. */
@Component
@Transactional(readOnly = true)
public class CourseReader {

    private static final int MOST_PARTS = 24;
    /** Days say something of a week or two; over longer times their ups and downs hide the course. */
    private static final int MOST_DAYS = 14;

    private static final List<Grain> FROM_FINE =
            List.of(Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.FISCAL_YEAR);

    private final KpiReader kpis;
    private final KpiTargets targets;
    private final Company company;

    CourseReader(KpiReader kpis, KpiTargets targets, Company company) {
        this.kpis = kpis;
        this.targets = targets;
        this.company = company;
    }

    /** The course over the query's period. */
    public Course course(Kpi kpi, KpiQuery query) {
        Grain grain = FROM_FINE.stream()
                .filter(fine ->
                        query.period().split(fine, company.fiscalCalendar()).size()
                                <= (fine == Grain.DAY ? MOST_DAYS : MOST_PARTS))
                .findFirst()
                .orElse(Grain.FISCAL_YEAR);
        List<Period> parts = query.period().split(grain, company.fiscalCalendar());
        List<Period> before = query.period().previous().split(grain, company.fiscalCalendar());
        List<Period> both = new ArrayList<>(parts);
        both.addAll(before);
        List<Figure> figures = kpis.series(kpi, query.by(null), both);
        List<Course.Part> course = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal target = query.basis().isCohort()
                    ? null
                    : targets.of(kpi, query.period(parts.get(i))).orElse(null);
            boolean hasBefore = i < before.size();
            course.add(new Course.Part(
                    begun(figures.get(i)),
                    target,
                    hasBefore ? figures.get(parts.size() + i).value() : null));
        }
        return new Course(kpi, grain, course);
    }

    /** What has not begun has no figure, rather than none counted. */
    private Figure begun(Figure figure) {
        return figure.period().from().isAfter(company.today())
                ? new Figure(figure.period(), null, null, null, null, Figure.Reason.NO_EVENTS, figure.mature())
                : figure;
    }
}
