package io.fukan.web.search;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.text.Folding;
import io.fukan.web.shell.Frame;
import io.fukan.web.shell.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds pages and KPIs by their names, in whichever of the screens' languages they are typed. */
@Component
class Destinations {

    private static final List<Page> DEEDS = List.of(
            new Page("search.page.newLead", "/leads/new", "plus", Right.LEADS_CREATE),
            new Page("search.page.newDeal", "/opportunities/new", "plus", Right.DEALS_CREATE),
            new Page("search.page.newAccount", "/accounts/new", "plus", Right.COMPANIES_WRITE),
            new Page("search.page.newImport", "/imports/new", "upload", Right.IMPORT),
            new Page("search.page.newRule", "/quality-rules/new", "ruler-measure", Right.DEFINITIONS_WRITE),
            new Page("search.page.me", "/me", "settings", Right.SELF));

    private final MessageSource messages;

    Destinations(MessageSource messages) {
        this.messages = messages;
    }

    private record Page(String key, String path, String icon, Right right) {}

    /** Pages of the navigation, and what can be begun, whose name has all the words; all of them for none. */
    List<Destination> pages(String words, Frame frame, Viewer viewer) {
        return Stream.concat(
                        frame.links().stream()
                                .map(link -> new Page("nav." + link.section(), link.path(), link.icon(), link.right())),
                        DEEDS.stream().filter(page -> viewer.may(page.right())))
                .filter(page -> isMeant(words, page.key()))
                .map(page -> new Destination(text(page.key(), viewer.locale()), page.path(), page.icon()))
                .toList();
    }

    /** KPIs whose name or key has all the words; none for none. */
    List<Destination> kpis(String words, Viewer viewer) {
        if (words.isBlank() || !viewer.may(Right.DASHBOARDS_READ)) {
            return List.of();
        }
        return KpiCatalogue.all().stream()
                .filter(kpi -> isMeant(words, name(kpi), kpi.key()))
                .map(kpi -> new Destination(text(name(kpi), viewer.locale()), "/kpis/" + kpi.key(), "chart-dots"))
                .toList();
    }

    private boolean isMeant(String words, String key, String... further) {
        String known = Folding.fold(Stream.concat(
                        Language.SPOKEN.stream().map(locale -> text(key, locale)), Stream.of(further))
                .reduce("", (all, one) -> all + " " + one));
        return Stream.of(Folding.fold(words).split(" ")).allMatch(known::contains);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static String name(Kpi kpi) {
        return "kpi." + kpi.key() + ".name";
    }
}
