package io.fukan.web.goal;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.designcheck.KpiKinds;
import io.fukan.goal.GoalProblem;
import io.fukan.goal.GoalQuestion;
import io.fukan.goal.GoalSheet;
import io.fukan.goal.GoalSheets;
import io.fukan.goal.Subject;
import io.fukan.goal.SubjectKind;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import io.fukan.words.Words;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows a sheet of targets, with what was written and why it was refused. */
@Component
class GoalPage {

    private static final String FIRST_KPI = "appointments";
    private static final int YEARS_BACK = 3;
    private static final int YEARS_AHEAD = 2;
    private static final int MOST_SHOWN = 50;

    private final GoalSheets sheets;
    private final Company company;
    private final MessageSource messages;

    GoalPage(GoalSheets sheets, Company company, MessageSource messages) {
        this.sheets = sheets;
        this.company = company;
        this.messages = messages;
    }

    /** The sheet asked for; this fiscal year, appointments and the company where nothing is said. */
    GoalQuestion question(@Nullable Integer year, @Nullable String kpi, @Nullable String by) {
        return new GoalQuestion(year(year), KpiCatalogue.get(kpi == null ? FIRST_KPI : kpi), kind(by));
    }

    /** That fiscal year, or the present one for none that is offered. */
    int year(@Nullable Integer asked) {
        int present = company.fiscalCalendar().fiscalYearOf(company.today());
        return asked != null && asked >= 1990 && asked <= present + YEARS_AHEAD ? asked : present;
    }

    static SubjectKind kind(@Nullable String named) {
        SubjectKind kind = SubjectKind.COMPANY;
        for (SubjectKind one : SubjectKind.values()) {
            kind = name(one).equals(named) ? one : kind;
        }
        return kind;
    }

    static String address(GoalQuestion question) {
        return "/targets?year=%d&kpi=%s&by=%s"
                .formatted(question.year(), question.kpi().key(), name(question.kind()));
    }

    GoalSheet sheet(GoalQuestion question, Viewer viewer) {
        return sheets.read(question, viewer);
    }

    ModelAndView show(GoalQuestion question, Viewer viewer) {
        return refused(question, List.of(), Map.of(), viewer);
    }

    /** @param typed what was written, by the name of its field */
    ModelAndView refused(
            GoalQuestion question, List<GoalProblem> problems, Map<String, List<String>> typed, Viewer viewer) {
        GoalSheet sheet = sheet(question, viewer);
        ModelAndView page =
                new ModelAndView("goal/index", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        Map<String, String> wrong = new HashMap<>();
        for (GoalProblem problem : problems) {
            if (problem.line() == null && problem.subject() != null && problem.month() != null) {
                wrong.put(problem.subject() + "." + problem.month(), words(problem, viewer.locale()));
            }
        }
        page.addObject("sheet", sheet);
        page.addObject("question", question);
        page.addObject("isCallCount", KpiKinds.isCallCount(question.kpi()));
        page.addObject("by", name(question.kind()));
        page.addObject(
                "kinds",
                IntStream.range(0, SubjectKind.values().length)
                        .mapToObj(i -> name(SubjectKind.values()[i]))
                        .toList());
        page.addObject("years", years(question.year()));
        page.addObject(
                "kpis",
                KpiCatalogue.all().stream().filter(kpi -> maySee(kpi, viewer)).toList());
        page.addObject("typed", typed);
        page.addObject("wrong", wrong);
        page.addObject(
                "problems",
                problems.stream()
                        .filter(problem -> !problem.code().isOfTheFile())
                        .limit(MOST_SHOWN)
                        .map(problem -> where(problem, sheet, viewer.locale()) + words(problem, viewer.locale()))
                        .toList());
        page.addObject(
                "fileProblem",
                problems.stream()
                        .filter(problem -> problem.code().isOfTheFile())
                        .map(problem -> words(problem, viewer.locale()))
                        .findFirst()
                        .orElse(null));
        page.addObject("more", Math.max(0, problems.size() - MOST_SHOWN));
        page.addObject("mayKeep", viewer.may(Right.EXPORT));
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        return page;
    }

    /** What a subject is called. */
    String name(Subject subject, Locale locale) {
        return switch (subject.kind()) {
            case COMPANY -> messages.getMessage("goals.company", null, locale);
            case DEPARTMENT -> messages.getMessage("department." + subject.id(), null, locale);
            case TEAM, REP, CHANNEL -> subject.name();
        };
    }

    List<Integer> years(int chosen) {
        int present = company.fiscalCalendar().fiscalYearOf(company.today());
        int first = Math.min(chosen, present - YEARS_BACK);
        return IntStream.rangeClosed(first, present + YEARS_AHEAD)
                .filter(year -> year == chosen || year >= present - YEARS_BACK)
                .boxed()
                .toList();
    }

    private static boolean maySee(Kpi kpi, Viewer viewer) {
        return !kpi.tellsMoney() || viewer.may(Right.AMOUNT_TOTALS_READ);
    }

    private String where(GoalProblem problem, GoalSheet sheet, Locale locale) {
        if (problem.line() != null) {
            return problem.column() == null
                    ? messages.getMessage(
                            "goals.at.line", new Object[] {problem.line().toString()}, locale)
                    : messages.getMessage(
                            "goals.at.cell", new Object[] {problem.line().toString(), problem.column()}, locale);
        }
        Integer month = problem.month();
        if (month == null) {
            return "";
        }
        String name = sheet.rows().stream()
                .map(GoalSheet.Row::subject)
                .filter(subject -> subject.id().equals(problem.subject()))
                .map(subject -> name(subject, locale))
                .findFirst()
                .orElse("");
        String of = monthName(sheet.months().get(month), locale);
        return messages.getMessage("goals.at.field", new Object[] {name, of}, locale);
    }

    String monthName(Period month, Locale locale) {
        return DateTimeFormatter.ofPattern(messages.getMessage("goals.month", null, locale), locale)
                .format(month.from());
    }

    String words(GoalProblem problem, Locale locale) {
        String text = problem.text().isEmpty() && problem.code() == GoalProblem.Code.CHANGED ? "—" : problem.text();
        return messages.getMessage("goals.problem." + problem.code().name(), new Object[] {text}, locale);
    }

    static String name(SubjectKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
