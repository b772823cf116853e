package io.fukan.web.shell;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.organisation.Theme;
import io.fukan.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What surrounds every page, for whoever reads it.
 *
 * @param person who is signed in; null on pages for strangers
 * @param theme colours asked for: auto, light or dark
 * @param main links to figures and work, left in the bar
 * @param side links to what is set up, right in the bar
 * @param admin links below administration
 */
public record Frame(@Nullable Person person, String theme, List<Link> main, List<Link> side, List<Link> admin) {

    private static final List<Link> MAIN = List.of(
            new Link("overview", "/", "layout-dashboard", Right.DASHBOARDS_READ),
            new Link("queue", "/queue", "phone-call", Right.CALLS_LOG),
            new Link("leads", "/leads", "users", Right.LEADS_READ),
            new Link("opportunities", "/opportunities", "briefcase", Right.DEALS_READ),
            new Link("calls", "/calls", "headphones", Right.CALLS_LOG),
            new Link("insight", "/insight", "bulb", Right.DASHBOARDS_READ),
            new Link("kpis", "/kpis", "chart-dots", Right.DASHBOARDS_READ));

    private static final List<Link> SIDE = List.of(
            new Link("imports", "/imports", "database-import", Right.IMPORT),
            new Link("qualityRules", "/quality-rules", "ruler-measure", Right.DEFINITIONS_READ));

    private static final List<Link> ADMIN = List.of(
            new Link("users", "/admin/users", "user-circle", Right.ADMINISTRATION),
            new Link("teams", "/admin/teams", "users-group", Right.ADMINISTRATION),
            new Link("channels", "/admin/channels", "speakerphone", Right.ADMINISTRATION),
            new Link("company", "/admin/company", "building", Right.ADMINISTRATION),
            new Link("hooks", "/admin/hooks", "webhook", Right.ADMINISTRATION),
            new Link("outbox", "/admin/outbox", "mail-forward", Right.ADMINISTRATION),
            new Link("diagnosis", "/admin/diagnosis", "report-analytics", Right.DEFINITIONS_WRITE),
            new Link("audit", "/admin/audit", "history", Right.AUDIT_READ),
            new Link("check", "/admin/check", "shield-check", Right.ADMINISTRATION));

    /**
     * A link in the navigation.
     *
     * @param section its name; the text is {@code nav.} + section
     * @param right who is shown it
     */
    public record Link(String section, String path, String icon, Right right) {}

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
            return new Frame(null, lower(Theme.AUTO), List.of(), List.of(), List.of());
        }
        Viewer viewer = user.viewer();
        return new Frame(
                new Person(user.displayName(), viewer),
                lower(user.theme()),
                open(MAIN, viewer),
                open(SIDE, viewer),
                open(ADMIN, viewer));
    }

    private static List<Link> open(List<Link> links, Viewer viewer) {
        return links.stream().filter(link -> viewer.may(link.right())).toList();
    }

    private static String lower(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }
}
