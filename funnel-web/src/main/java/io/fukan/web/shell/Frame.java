package io.fukan.web.shell;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.organisation.Theme;
import io.fukan.security.SignedIn;
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
 * @param figures links to figures, left in the bar
 * @param work links to what people work on, right in the bar
 * @param setup what is set up, in groups behind one entry
 */
public record Frame(@Nullable Person person, String theme, List<Link> figures, List<Link> work, List<Group> setup) {

    private static final List<Link> FIGURES = List.of(
            new Link("overview", "/", "layout-dashboard", Right.DASHBOARDS_READ),
            new Link("kpis", "/kpis", "chart-dots", Right.DASHBOARDS_READ));

    private static final List<Link> WORK = List.of(
            new Link("leads", "/leads", "users", Right.LEADS_READ),
            new Link("opportunities", "/opportunities", "briefcase", Right.DEALS_READ),
            new Link("accounts", "/accounts", "building", Right.LEADS_READ),
            new Link("customers", "/customers", "user-check", Right.DEALS_READ));

    private static final List<Group> SETUP = List.of(
            new Group(
                    "data",
                    List.of(
                            new Link("qualityRules", "/quality-rules", "ruler-measure", Right.DEFINITIONS_READ),
                            new Link("imports", "/imports", "database-import", Right.IMPORT))),
            new Group(
                    "admin",
                    List.of(
                            new Link("users", "/admin/users", "user-circle", Right.ADMINISTRATION),
                            new Link("teams", "/admin/teams", "users-group", Right.ADMINISTRATION),
                            new Link("channels", "/admin/channels", "speakerphone", Right.ADMINISTRATION),
                            new Link("company", "/admin/company", "settings", Right.ADMINISTRATION),
                            new Link("audit", "/admin/audit", "history", Right.AUDIT_READ),
                            new Link("check", "/admin/check", "shield-check", Right.ADMINISTRATION))));

    /**
     * A link in the navigation.
     *
     * @param section its name; the text is {@code nav.} + section
     * @param right who is shown it
     */
    public record Link(String section, String path, String icon, Right right) {}

    /**
     * Links that belong together.
     *
     * @param name the heading is {@code nav.group.} + name
     */
    public record Group(String name, List<Link> links) {

        private Group openTo(Viewer viewer) {
            return new Group(name, open(links, viewer));
        }
    }

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
                open(FIGURES, viewer),
                open(WORK, viewer),
                SETUP.stream()
                        .map(group -> group.openTo(viewer))
                        .filter(group -> !group.links().isEmpty())
                        .toList());
    }

    /** All links, in the order of the bar. */
    public List<Link> links() {
        return Stream.of(
                        figures,
                        work,
                        setup.stream().flatMap(group -> group.links().stream()).toList())
                .flatMap(List::stream)
                .toList();
    }

    /** The links below administration. */
    public List<Link> admin() {
        return setup.stream()
                .filter(group -> group.name().equals("admin"))
                .flatMap(group -> group.links().stream())
                .toList();
    }

    /** Whether what is set up is one page only, which then needs no menu. */
    public boolean isSetupOnePage() {
        return setup.size() == 1 && setup.get(0).links().size() == 1;
    }

    /** Whether the section is one of those that are set up. */
    public boolean isSetup(String section) {
        return section.equals("admin")
                || setup.stream()
                        .flatMap(group -> group.links().stream())
                        .anyMatch(link -> link.section().equals(section));
    }

    private static List<Link> open(List<Link> links, Viewer viewer) {
        return links.stream().filter(link -> viewer.may(link.right())).toList();
    }

    private static String lower(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }
}
