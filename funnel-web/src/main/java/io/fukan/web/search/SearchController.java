package io.fukan.web.search;

import io.fukan.access.Viewer;
import io.fukan.records.Finder;
import io.fukan.records.Finder.Kind;
import io.fukan.records.Found;
import io.fukan.security.CurrentViewer;
import io.fukan.web.shell.Frame;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds what somebody names: a page of its own, and the answers alone for the window that opens over any page. */
@Controller
class SearchController {

    private static final int MOST_IN_WINDOW = 5;
    private static final int MOST_ON_PAGE = 20;
    private static final int MOST_KPIS = 6;

    private final Finder finder;
    private final Destinations destinations;

    SearchController(Finder finder, Destinations destinations) {
        this.finder = finder;
        this.destinations = destinations;
    }

    /**
     * Records of a kind.
     *
     * @param list address of the list that shows all of them; null where there is none
     */
    public record Group(
            Kind kind, List<Found> found, @Nullable String list) {}

    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @ModelAttribute("frame") Frame frame,
            @CurrentViewer Viewer viewer,
            HtmxRequest htmx,
            Model model) {
        boolean alone = htmx.isHtmxRequest() && !htmx.isBoosted();
        String words = q.strip();
        List<Group> groups = new ArrayList<>();
        Map<Kind, List<Found>> found = finder.find(words, viewer, alone ? MOST_IN_WINDOW : MOST_ON_PAGE);
        found.forEach((kind, records) -> groups.add(new Group(kind, records, list(kind))));
        List<Destination> kpis = destinations.kpis(words, viewer);
        model.addAttribute("words", words);
        model.addAttribute("pages", destinations.pages(words, frame, viewer));
        model.addAttribute("kpis", alone ? kpis.stream().limit(MOST_KPIS).toList() : kpis);
        model.addAttribute("groups", groups);
        return alone ? "search/page :: results" : "search/page";
    }

    private static @Nullable String list(Kind kind) {
        return switch (kind) {
            case LEADS -> "/leads";
            case ACCOUNTS -> "/accounts";
            case DEALS -> "/opportunities";
            case CUSTOMERS -> "/customers";
            case PEOPLE -> null;
        };
    }
}
