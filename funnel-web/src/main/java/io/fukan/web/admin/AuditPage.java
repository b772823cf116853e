package io.fukan.web.admin;

import io.fukan.access.Viewer;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditEntry;
import io.fukan.audit.AuditQuery;
import io.fukan.audit.AuditTrail;
import io.fukan.organisation.Users;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who did what and when. */
@Controller
class AuditPage {

    private static final int FARTHEST = 10_000;

    private final AuditTrail trail;
    private final Users users;
    private final Company company;

    AuditPage(AuditTrail trail, Users users, Company company) {
        this.trail = trail;
        this.users = users;
        this.company = company;
    }

    @GetMapping("/admin/audit")
    String show(
            @RequestParam @Nullable Long person,
            @RequestParam @Nullable AuditAction action,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") int page,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        if (page < 0 || page > FARTHEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        AuditQuery query = new AuditQuery(person, action, from, to, page);
        List<AuditEntry> found = trail.find(query, viewer);
        model.addAttribute("query", query);
        model.addAttribute("entries", found.subList(0, Math.min(found.size(), AuditQuery.SIZE)));
        model.addAttribute("more", found.size() > AuditQuery.SIZE);
        model.addAttribute(
                "people",
                users.inOrder().stream().filter(user -> user.role() != null).toList());
        model.addAttribute("actions", AuditAction.values());
        model.addAttribute("words", new Words(locale, company.zone()));
        return "admin/audit";
    }
}
