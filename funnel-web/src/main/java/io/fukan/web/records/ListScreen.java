package io.fukan.web.records;

import io.fukan.access.Viewer;
import io.fukan.records.Listing;
import io.fukan.records.Sorting;
import io.fukan.setting.Company;
import io.fukan.words.Words;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the screens of lists have in common: the list itself with its address, and the answer to htmx, which gets only that. */
@Component
public class ListScreen {

    private final ListWords listWords;
    private final Company company;

    ListScreen(ListWords listWords, Company company) {
        this.listWords = listWords;
        this.company = company;
    }

    /**
     * A filter that the bar has no field for.
     *
     * @param href the list without it
     */
    public record Chip(String label, String value, String href) {}

    /**
     * Puts the list into the model.
     *
     * @param bar parameters that the bar has fields for
     */
    public void show(
            Model model, ListAddress address, List<String> bar, Sorting<?> sorting, Listing<?> listing, Viewer viewer) {
        model.addAttribute("address", address);
        model.addAttribute("sort", sorting.toString());
        model.addAttribute("listing", listing);
        beside(model, address, bar, viewer);
        model.addAttribute("today", company.today());
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
    }

    /** Puts into the model only what narrows the list beside its bar. */
    public void beside(Model model, ListAddress address, List<String> bar, Viewer viewer) {
        List<Map.Entry<String, String>> besides = address.besides(bar);
        model.addAttribute("besides", besides);
        model.addAttribute("chips", chips(besides, address, viewer));
    }

    /** Whether htmx asks for the list alone; it is then told the address that leads back to it. */
    public static boolean isListAlone(HtmxRequest htmx, ListAddress address, HttpServletResponse response) {
        boolean alone = htmx.isHtmxRequest() && !htmx.isBoosted() && !htmx.isHistoryRestoreRequest();
        if (alone) {
            response.setHeader("HX-Push-Url", address.here());
        }
        return alone;
    }

    private List<Chip> chips(List<Map.Entry<String, String>> besides, ListAddress address, Viewer viewer) {
        return besides.stream()
                .filter(filter ->
                        !filter.getKey().equals("sort") && !filter.getKey().equals("size"))
                .map(filter -> new Chip(
                        listWords.label(filter.getKey(), viewer.locale()),
                        listWords.value(filter.getKey(), filter.getValue(), viewer),
                        address.with(filter.getKey(), "")))
                .toList();
    }
}
