package io.fukan.web.imports;

import io.fukan.access.Viewer;
import io.fukan.ingest.ImportJob;
import io.fukan.ingest.ImportStatus;
import io.fukan.ingest.Imports;
import io.fukan.ingest.RowProblem;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.IllegalMove;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last step: how far an import has come, and what it came to. */
@Controller
@RequestMapping("/imports/{id}")
class ResultPage {

    private static final int SHOWN = 50;

    private final Imports imports;
    private final VisibleImports visible;
    private final ProblemTexts texts;
    private final Users users;
    private final Company company;

    ResultPage(Imports imports, VisibleImports visible, ProblemTexts texts, Users users, Company company) {
        this.imports = imports;
        this.visible = visible;
        this.texts = texts;
        this.users = users;
        this.company = company;
    }

    /** A problem of a row, in words. */
    record Line(long row, @Nullable String column, boolean rejected, String message, String cells) {}

    @GetMapping
    String show(@PathVariable long id, @CurrentViewer Viewer viewer, Model model) {
        ImportJob job = visible.get(id, viewer);
        boolean settled = job.status().isSettled();
        model.addAttribute("job", job);
        model.addAttribute("settled", settled);
        model.addAttribute("lines", settled ? lines(job, viewer) : List.of());
        model.addAttribute("shown", SHOWN);
        model.addAttribute("names", names(job));
        model.addAttribute(
                "errors",
                job.errors().stream()
                        .map(problem -> texts.text(problem, job.kind(), viewer.locale()))
                        .toList());
        model.addAttribute("reusable", settled && imports.mayUse(job.fileId(), viewer.userId()));
        model.addAttribute("who", who(job));
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
        return "imports/result";
    }

    /** What was made, by what it is; custom fields by their names alone. */
    private static Map<String, List<String>> names(ImportJob job) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        job.newNames().forEach((what, made) -> {
            if (!made.isEmpty()) {
                names.put(what, made.stream().map(ResultPage::withoutRecord).toList());
            }
        });
        return names;
    }

    private static String withoutRecord(String name) {
        int custom = name.indexOf(MappingForm.CUSTOM);
        return custom < 0 ? name : name.substring(custom + MappingForm.CUSTOM.length());
    }

    private List<Line> lines(ImportJob job, Viewer viewer) {
        return imports.problems(job.id(), SHOWN).stream()
                .map(problem -> line(problem, job, viewer))
                .toList();
    }

    private Line line(RowProblem problem, ImportJob job, Viewer viewer) {
        return new Line(
                problem.row(),
                problem.problem().column(),
                problem.rejected(),
                texts.text(problem.problem(), job.kind(), viewer.locale()),
                String.join(", ", problem.cells()));
    }

    private @Nullable String who(ImportJob job) {
        Long by = job.createdBy();
        return by == null ? null : users.findById(by).map(User::displayName).orElse(null);
    }

    /** The rows that were left out, each with its reason, to be mended and imported again. */
    @GetMapping("/rejects")
    void rejects(@PathVariable long id, @CurrentViewer Viewer viewer, HttpServletResponse response) throws IOException {
        ImportJob job = visible.get(id, viewer);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("rejects-" + id + ".csv")
                        .build()
                        .toString());
        imports.writeRejects(
                id, response.getOutputStream(), problem -> texts.text(problem, job.kind(), viewer.locale()));
    }

    /** Does in earnest what a dry run has tried. */
    @PostMapping("/run")
    String run(@PathVariable long id, @CurrentViewer Viewer viewer) {
        ImportJob tried = visible.get(id, viewer);
        visible.requireDraft(tried.fileId(), tried.kind(), viewer);
        if (!tried.dryRun() || tried.status() != ImportStatus.DONE) {
            throw new IllegalMove("IMPORT_NOT_TRIED", tried.status());
        }
        long job = imports.start(tried.fileId(), tried.kind(), imports.mappingOf(id), false, viewer.userId());
        return "redirect:/imports/" + job;
    }

    @PostMapping("/undo")
    String undo(@PathVariable long id, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        visible.require(visible.get(id, viewer).kind(), viewer);
        ImportJob undone = imports.undo(id, viewer.userId());
        if (undone.undoSkipped().isEmpty()) {
            Flash.success("imports.undone").on(redirect);
        } else {
            Flash.warning("imports.undone.but", undone.undoSkipped().size()).on(redirect);
        }
        return "redirect:/imports/" + id;
    }
}
