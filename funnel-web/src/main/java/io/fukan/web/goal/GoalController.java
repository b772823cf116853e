package io.fukan.web.goal;

import io.fukan.access.Viewer;
import io.fukan.goal.GoalFile;
import io.fukan.goal.GoalQuestion;
import io.fukan.goal.GoalSheet;
import io.fukan.goal.GoalWriting;
import io.fukan.goal.GoalWriting.Cell;
import io.fukan.goal.GoalsRefused;
import io.fukan.security.CurrentViewer;
import io.fukan.web.shell.Flash;
import io.fukan.web.shell.Uploads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 目標: months by subjects, edited in place, spread, copied from the year before, kept and sent as a file. What is typed in
 * the table is saved before anything is spread or copied.
 */
@Controller
@RequestMapping("/targets")
class GoalController {

    private static final String VALUE = "v.";
    private static final String SEEN = "seen.";

    private final GoalPage page;
    private final GoalWriting writing;

    GoalController(GoalPage page, GoalWriting writing) {
        this.page = page;
        this.writing = writing;
    }

    /** Which sheet, as forms and addresses name it. */
    record Asked(
            @Nullable Integer year,
            @Nullable String kpi,
            @Nullable String by) {}

    @GetMapping
    ModelAndView show(Asked asked, @CurrentViewer Viewer viewer) {
        return page.show(question(asked), viewer);
    }

    @PostMapping
    ModelAndView save(
            Asked asked,
            @RequestParam MultiValueMap<String, String> sent,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        GoalQuestion question = question(asked);
        return attempt(question, sent, viewer, () -> {
            int set = writing.save(question, cells(sent), viewer);
            Flash.success(set == 0 ? "goals.unchanged" : "goals.saved", set).on(redirect);
        });
    }

    @PostMapping("/spread")
    ModelAndView spread(
            Asked asked,
            @RequestParam String subject,
            @RequestParam(defaultValue = "0") int quarter,
            @RequestParam(defaultValue = "") String total,
            @RequestParam MultiValueMap<String, String> sent,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        GoalQuestion question = question(asked);
        return attempt(question, sent, viewer, () -> {
            writing.save(question, cells(sent), viewer);
            writing.spread(question, subject, quarter >= 1 && quarter <= 4 ? quarter : null, total, viewer);
            Flash.success("goals.spread.done").on(redirect);
        });
    }

    @PostMapping("/copy")
    ModelAndView copy(
            Asked asked,
            @RequestParam(defaultValue = "") String factor,
            @RequestParam(defaultValue = "false") boolean overwrite,
            @RequestParam MultiValueMap<String, String> sent,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        GoalQuestion question = question(asked);
        return attempt(question, sent, viewer, () -> {
            int set = writing.save(question, cells(sent), viewer) + writing.copy(question, factor, overwrite, viewer);
            Flash.success(set == 0 ? "goals.unchanged" : "goals.saved", set).on(redirect);
        });
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> keep(Asked asked, @CurrentViewer Viewer viewer) {
        GoalQuestion question = question(asked);
        GoalSheet sheet = page.sheet(question, viewer);
        String name = "targets-%s-%d.csv".formatted(question.kpi().key(), question.year());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(GoalFile.write(sheet, subject -> page.name(subject, viewer.locale())));
    }

    @PostMapping("/file")
    ModelAndView send(
            Asked asked,
            @RequestParam @Nullable MultipartFile file,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect)
            throws IOException {
        GoalQuestion question = question(asked);
        try {
            if (Uploads.isMissing(file)) {
                throw GoalsRefused.withoutFile();
            }
            List<Cell> cells = GoalFile.read(
                    file::getInputStream, page.sheet(question, viewer).months());
            int set = writing.save(question, cells, viewer);
            Flash.success(set == 0 ? "goals.unchanged" : "goals.saved", set).on(redirect);
            return new ModelAndView("redirect:" + GoalPage.address(question));
        } catch (GoalsRefused refused) {
            return page.refused(question, refused.problems(), Map.of(), viewer);
        }
    }

    private GoalQuestion question(Asked asked) {
        return page.question(asked.year(), asked.kpi(), asked.by());
    }

    private ModelAndView attempt(
            GoalQuestion question, MultiValueMap<String, String> sent, Viewer viewer, Runnable deed) {
        try {
            deed.run();
            return new ModelAndView("redirect:" + GoalPage.address(question));
        } catch (GoalsRefused refused) {
            return page.refused(question, refused.problems(), sent, viewer);
        }
    }

    /** The fields {@code v.ID}, one for each month, beside {@code seen.ID}. */
    private static List<Cell> cells(MultiValueMap<String, String> sent) {
        List<Cell> cells = new ArrayList<>();
        sent.forEach((field, values) -> {
            if (field.startsWith(VALUE)) {
                String subject = field.substring(VALUE.length());
                List<String> seen = sent.getOrDefault(SEEN + subject, List.of());
                for (int month = 0; month < Math.min(values.size(), 12); month++) {
                    cells.add(new Cell(
                            subject,
                            month,
                            values.get(month),
                            month < seen.size() ? seen.get(month) : null,
                            null,
                            null));
                }
            }
        });
        return cells;
    }
}
