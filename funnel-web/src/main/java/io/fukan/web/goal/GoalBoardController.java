package io.fukan.web.goal;

import io.fukan.access.Viewer;
import io.fukan.goal.GoalBoardWriting;
import io.fukan.goal.GoalWriting.Cell;
import io.fukan.goal.GoalsRefused;
import io.fukan.security.CurrentViewer;
import io.fukan.web.goal.GoalBoardPage.Asked;
import io.fukan.web.shell.Flash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 目標の一覧: all KPIs of one department, team, rep or channel by months, edited in place. */
@Controller
@RequestMapping("/targets/board")
class GoalBoardController {

    // months and the sums of quarters
    private static final Pattern FIELD = Pattern.compile("v\\.([a-z0-9-]{1,80})\\.(\\d|1[0-5])");

    private final GoalBoardPage page;
    private final GoalBoardWriting writing;

    GoalBoardController(GoalBoardPage page, GoalBoardWriting writing) {
        this.page = page;
        this.writing = writing;
    }

    @GetMapping
    ModelAndView show(Asked asked, @CurrentViewer Viewer viewer) {
        return page.show(asked, viewer);
    }

    @PostMapping
    ModelAndView save(
            Asked asked,
            @RequestParam Map<String, String> sent,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        try {
            int set = writing.save(page.question(asked, viewer), cells(sent), viewer);
            Flash.success(set == 0 ? "goals.unchanged" : "goals.saved", set).on(redirect);
            return new ModelAndView("redirect:" + page.address(asked, viewer));
        } catch (GoalsRefused refused) {
            return page.refused(asked, refused.problems(), sent, viewer);
        }
    }

    /** The fields {@code v.KPI.PLACE} beside {@code seen.KPI.PLACE}. */
    static List<Cell> cells(Map<String, String> sent) {
        List<Cell> cells = new ArrayList<>();
        sent.forEach((field, text) -> {
            Matcher named = FIELD.matcher(field);
            if (named.matches()) {
                String seen = sent.get("seen" + field.substring(1));
                cells.add(new Cell(named.group(1), Integer.parseInt(named.group(2)), text, seen, null, null));
            }
        });
        return cells;
    }
}
