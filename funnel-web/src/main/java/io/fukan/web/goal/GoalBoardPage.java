package io.fukan.web.goal;

import io.fukan.access.Viewer;
import io.fukan.goal.GoalBoard;
import io.fukan.goal.GoalBoardQuestion;
import io.fukan.goal.GoalBoards;
import io.fukan.goal.GoalProblem;
import io.fukan.goal.GoalSheet;
import io.fukan.goal.Subject;
import io.fukan.goal.SubjectKind;
import io.fukan.setting.Company;
import io.fukan.time.FiscalCalendar;
import io.fukan.words.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows a board of targets, with what was written and why it was refused. */
@Component
class GoalBoardPage {

    private static final int MOST_ADDED = 20;

    private final GoalBoards boards;
    private final GoalPage sheets;
    private final Company company;
    private final MessageSource messages;

    GoalBoardPage(GoalBoards boards, GoalPage sheets, Company company, MessageSource messages) {
        this.boards = boards;
        this.sheets = sheets;
        this.company = company;
        this.messages = messages;
    }

    /**
     * Which board, as forms and addresses name it.
     *
     * @param of kind and id of the subject, as in {@code department.FS}
     * @param quarter 1 to 4, 0 for the whole year; null for the running one
     * @param also KPIs without a target that are shown too
     */
    record Asked(
            @Nullable Integer year,
            @Nullable String of,
            @Nullable Integer quarter,
            @Nullable List<String> also) {

        List<String> added() {
            return also == null ? List.of() : also.stream().limit(MOST_ADDED).toList();
        }
    }

    /** This fiscal year where nothing is said. */
    GoalBoardQuestion question(Asked asked, Viewer viewer) {
        int year = sheets.year(asked.year());
        String[] of = asked.of() == null ? new String[0] : asked.of().split("\\.", 2);
        if (of.length == 2) {
            return new GoalBoardQuestion(year, GoalPage.kind(of[0]), of[1]);
        }
        Subject first = boards.first(viewer);
        return new GoalBoardQuestion(year, first.kind(), first.id());
    }

    /** The quarter from 1 to 4, or 0 for the whole year. */
    private int quarter(Asked asked) {
        Integer quarter = asked.quarter();
        if (quarter != null) {
            return quarter >= 1 && quarter <= 4 ? quarter : 0;
        }
        FiscalCalendar fiscal = company.fiscalCalendar();
        boolean isRunning = fiscal.fiscalYearOf(company.today()) == sheets.year(asked.year());
        return isRunning ? fiscal.quarterOf(company.today()) : 0;
    }

    String address(Asked asked, Viewer viewer) {
        GoalBoardQuestion question = question(asked, viewer);
        return UriComponentsBuilder.fromPath("/targets/board")
                .queryParam("year", question.year())
                .queryParam("of", of(question.kind(), question.subject()))
                .queryParam("quarter", quarter(asked))
                .build()
                .encode()
                .toUriString();
    }

    ModelAndView show(Asked asked, Viewer viewer) {
        return refused(asked, List.of(), Map.of(), viewer);
    }

    /** @param typed what was written, by the name of its field */
    ModelAndView refused(Asked asked, List<GoalProblem> problems, Map<String, String> typed, Viewer viewer) {
        Locale locale = viewer.locale();
        Set<String> also = new LinkedHashSet<>(asked.added());
        // a row that was filled in stays
        GoalBoardController.cells(typed).forEach(cell -> also.add(cell.subject()));
        GoalBoard board = boards.read(question(asked, viewer), also, viewer);
        Map<String, String> wrong = new HashMap<>();
        problems.forEach(
                problem -> wrong.put(problem.subject() + "." + problem.month(), sheets.words(problem, locale)));
        int quarter = quarter(asked);
        ModelAndView page =
                new ModelAndView("goal/board", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("board", board);
        page.addObject("name", sheets.name(board.subject(), locale));
        page.addObject("of", of(board.subject().kind(), board.subject().id()));
        page.addObject("kind", GoalPage.name(board.subject().kind()));
        page.addObject("quarter", quarter);
        page.addObject("places", places(quarter));
        page.addObject("also", asked.added());
        page.addObject("subjects", subjects(viewer));
        page.addObject("years", sheets.years(board.question().year()));
        page.addObject("typed", typed);
        page.addObject("wrong", wrong);
        page.addObject(
                "problems",
                problems.stream()
                        .map(problem -> where(problem, board, locale) + sheets.words(problem, locale))
                        .toList());
        page.addObject("words", new Words(locale, company.zone()));
        return page;
    }

    /** Months, each third of them followed by the sum of its quarter. */
    private static List<Integer> places(int quarter) {
        return IntStream.range(0, GoalBoard.QUARTERS / GoalSheet.MONTHS_PER_QUARTER)
                .filter(one -> quarter == 0 || one == quarter - 1)
                .boxed()
                .flatMap(one -> IntStream.concat(
                                IntStream.range(
                                        one * GoalSheet.MONTHS_PER_QUARTER, (one + 1) * GoalSheet.MONTHS_PER_QUARTER),
                                IntStream.of(GoalBoard.QUARTERS + one))
                        .boxed())
                .toList();
    }

    private Map<String, Map<String, String>> subjects(Viewer viewer) {
        Map<String, Map<String, String>> named = new LinkedHashMap<>();
        boards.subjects(viewer).forEach((kind, ofKind) -> {
            Map<String, String> names = new LinkedHashMap<>();
            for (Subject subject : ofKind) {
                names.put(of(kind, subject.id()), sheets.name(subject, viewer.locale()));
            }
            named.put(GoalPage.name(kind), names);
        });
        return named;
    }

    private static String of(SubjectKind kind, String id) {
        return GoalPage.name(kind) + "." + id;
    }

    private String where(GoalProblem problem, GoalBoard board, Locale locale) {
        String kpi = messages.getMessage("kpi." + problem.subject() + ".name", null, locale);
        return messages.getMessage("goals.at.field", new Object[] {kpi, placeName(problem, board, locale)}, locale);
    }

    private String placeName(GoalProblem problem, GoalBoard board, Locale locale) {
        int place = problem.month() == null ? 0 : problem.month();
        return place >= GoalBoard.QUARTERS
                ? messages.getMessage("goals.quarter", new Object[] {place - GoalBoard.QUARTERS + 1}, locale)
                : sheets.monthName(board.months().get(place), locale);
    }
}
