package io.fukan.web.imports;

import io.fukan.access.Viewer;
import io.fukan.ingest.ImportJob;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What was brought in so far. */
@Controller
class HistoryPage {

    private final VisibleImports visible;
    private final Users users;
    private final Company company;

    HistoryPage(VisibleImports visible, Users users, Company company) {
        this.visible = visible;
        this.users = users;
        this.company = company;
    }

    @GetMapping("/imports")
    String history(@CurrentViewer Viewer viewer, Model model) {
        List<ImportJob> jobs = visible.latest(viewer);
        model.addAttribute("jobs", jobs);
        model.addAttribute("people", names(jobs));
        model.addAttribute(
                "running", jobs.stream().anyMatch(job -> !job.status().isSettled()));
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
        return "imports/history";
    }

    private Map<Long, String> names(List<ImportJob> jobs) {
        List<Long> ids = jobs.stream()
                .map(ImportJob::createdBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return users.findByIdIn(ids).stream().collect(Collectors.toMap(User::id, User::displayName));
    }
}
