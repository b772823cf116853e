package io.fukan.web.shell;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.organisation.Theme;
import io.fukan.security.SignedIn;
import io.fukan.web.shell.Menu.Group;
import io.fukan.web.shell.Menu.Link;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What surrounds every page, for whoever reads it. The navigation has room for more of the same kinds: dashboards among the
 * figures, queues among the work, and further groups of what is set up.
 *
 * @param person who is signed in; null on pages for strangers
 * @param theme colours asked for: auto, light or dark
 * @param figures pages of figures
 * @param work pages that people work on
 * @param setup what is set up
 */
public record Frame(@Nullable Person person, String theme, Menu figures, Menu work, Menu setup) {

    private static final Menu FIGURES = new Menu(
            "figures",
            List.of(
                    new Link("overview", "/", "layout-dashboard", Right.DASHBOARDS_READ),
                    new Link("departments", "/departments/mk", "sitemap", Right.DASHBOARDS_READ),
                    new Link("kpis", "/kpis", "chart-dots", Right.DASHBOARDS_READ)),
            List.of(new Group(
                    "analysis",
                    List.of(
                            new Link("findings", "/findings", "report-analytics", Right.DASHBOARDS_READ),
                            new Link("channelReturns", "/channels", "speakerphone", Right.AMOUNT_TOTALS_READ),
                            new Link("flow", "/flow", "arrow-narrow-right", Right.DASHBOARDS_READ),
                            new Link("insight", "/insight", "bulb", Right.DASHBOARDS_READ),
                            new Link("tree", "/kpi-tree", "sitemap", Right.AMOUNT_TOTALS_READ),
                            new Link("goals", "/targets/board", "target-arrow", Right.DASHBOARDS_READ),
                            new Link("designCheck", "/kpi-design-check", "checks", Right.DASHBOARDS_READ),
                            new Link("forecast", "/forecast", "target-arrow", Right.AMOUNT_TOTALS_READ),
                            new Link("contribution", "/contribution", "share", Right.DASHBOARDS_READ)))));

    private static final Menu WORK = new Menu(
            "work",
            List.of(
                    new Link("queue", "/queue", "phone-call", Right.CALLS_LOG),
                    new Link("inbox", "/inbox", "inbox", Right.LEADS_READ),
                    new Link("leads", "/leads", "users", Right.LEADS_READ),
                    new Link("firm", "/firm", "briefcase", Right.FIRM_READ),
                    new Link("opportunities", "/opportunities", "briefcase", Right.DEALS_READ),
                    new Link("pipeline", "/pipeline", "layout-kanban", Right.DEALS_READ)),
            List.of(new Group(
                    "records",
                    List.of(
                            new Link("calls", "/calls", "headphones", Right.CALLS_LOG),
                            new Link("targetAccounts", "/target-accounts", "target-arrow", Right.LEADS_READ),
                            new Link("recycle", "/recycle", "rotate-clockwise", Right.LEADS_READ),
                            new Link("accounts", "/accounts", "building", Right.LEADS_READ),
                            new Link("partners", "/partners", "share", Right.LEADS_READ),
                            new Link("customers", "/customers", "user-check", Right.DEALS_READ)))));

    private static final Menu SETUP = new Menu(
            "setup",
            List.of(),
            List.of(
                    new Group(
                            "definitions",
                            List.of(
                                    new Link("qualityRules", "/quality-rules", "ruler-measure", Right.DEFINITIONS_READ),
                                    new Link("criteria", "/criteria", "list-check", Right.DEFINITIONS_READ),
                                    new Link("scoring", "/scoring", "chart-bar", Right.DEFINITIONS_READ),
                                    new Link(
                                            "hearingSheet", "/hearing-sheet", "clipboard-list", Right.DEFINITIONS_READ),
                                    new Link("scripts", "/scripts", "phone-call", Right.DEFINITIONS_READ),
                                    new Link("faq", "/faq", "info-circle", Right.DEFINITIONS_READ))),
                    new Group("data", List.of(new Link("imports", "/imports", "database-import", Right.IMPORT))),
                    new Group(
                            "admin",
                            List.of(
                                    new Link("users", "/admin/users", "user-circle", Right.ADMINISTRATION),
                                    new Link("teams", "/admin/teams", "users-group", Right.ADMINISTRATION),
                                    new Link("channels", "/admin/channels", "speakerphone", Right.ADMINISTRATION),
                                    new Link("phases", "/admin/phases", "list-check", Right.ADMINISTRATION),
                                    new Link("products", "/admin/products", "tag", Right.ADMINISTRATION),
                                    new Link("company", "/admin/company", "settings", Right.ADMINISTRATION),
                                    new Link("hooks", "/admin/hooks", "webhook", Right.ADMINISTRATION),
                                    new Link(
                                            "bookingSettings", "/admin/booking", "calendar-time", Right.ADMINISTRATION),
                                    new Link("territories", "/admin/territories", "map-pin", Right.ADMINISTRATION),
                                    new Link(
                                            "bookingPages", "/admin/booking-pages", "calendar-plus", Right.FORMS_WRITE),
                                    new Link("forms", "/admin/forms", "forms", Right.FORMS_WRITE),
                                    new Link("mailTemplates", "/admin/mail-templates", "mail", Right.ADMINISTRATION),
                                    new Link("outbox", "/admin/outbox", "mail-forward", Right.ADMINISTRATION),
                                    new Link(
                                            "customerSuccess",
                                            "/admin/customer-success",
                                            "user-check",
                                            Right.DEFINITIONS_WRITE),
                                    new Link(
                                            "diagnosis",
                                            "/admin/diagnosis",
                                            "report-analytics",
                                            Right.DEFINITIONS_WRITE),
                                    new Link("audit", "/admin/audit", "history", Right.AUDIT_READ),
                                    new Link("check", "/admin/check", "shield-check", Right.ADMINISTRATION)))));

    /** The signed-in user as the bar shows it. */
    public record Person(String name, Viewer viewer) {

        /** First character of the name, for the round sign. */
        public String initial() {
            return name.substring(0, name.offsetByCodePoints(0, 1));
        }

        /** Whether to offer something. */
        public boolean may(String right) {
            return viewer.may(Right.valueOf(right));
        }

        /** Language of the screens. */
        public String language() {
            return viewer.locale().getLanguage();
        }
    }

    /** The frame for whoever makes the present request. */
    static Frame present(HttpServletRequest request) {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        if (present == null || !(present.getPrincipal() instanceof SignedIn user)) {
            return around(null);
        }
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken formToken) {
            // Now, while a session can still be opened: a long page begins to leave before its last form is written.
            formToken.getToken();
        }
        return around(user);
    }

    private static Frame around(@Nullable SignedIn user) {
        if (user == null) {
            return new Frame(null, lower(Theme.AUTO), Menu.NONE, Menu.NONE, Menu.NONE);
        }
        Viewer viewer = user.viewer();
        return new Frame(
                new Person(user.displayName(), viewer),
                lower(user.theme()),
                FIGURES.openTo(viewer),
                WORK.openTo(viewer),
                SETUP.openTo(viewer));
    }

    /** All links, in the order of the bar. */
    public List<Link> links() {
        return Stream.of(figures, work, setup).flatMap(Menu::all).toList();
    }

    /** Links to what counts as what, and to what is said on the phone. */
    public List<Link> definitions() {
        return setup.group("definitions");
    }

    /** The links below administration. */
    public List<Link> admin() {
        return setup.group("admin");
    }

    private static String lower(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }
}
