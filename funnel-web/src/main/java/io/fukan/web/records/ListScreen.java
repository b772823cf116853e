package io.fukan.web.records;

import io.fukan.access.Viewer;
import io.fukan.customfield.CustomField;
import io.fukan.customfield.CustomFields;
import io.fukan.records.AccountList;
import io.fukan.records.AccountRow;
import io.fukan.records.Listing;
import io.fukan.records.PartnerList;
import io.fukan.records.PartnerRow;
import io.fukan.records.Sorting;
import io.fukan.setting.Company;
import io.fukan.words.Words;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the screens of lists have in common: the list itself with its address, and the answer to htmx, which gets only that. */
@Component
public class ListScreen {

    private final CustomFields fields;
    private final AccountList accounts;
    private final PartnerList partners;
    private final MessageSource messages;
    private final Company company;

    ListScreen(
            CustomFields fields, AccountList accounts, PartnerList partners, MessageSource messages, Company company) {
        this.fields = fields;
        this.accounts = accounts;
        this.partners = partners;
        this.messages = messages;
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
        Map<String, String> labels = labels();
        return besides.stream()
                .filter(filter ->
                        !filter.getKey().equals("sort") && !filter.getKey().equals("size"))
                .map(filter -> new Chip(
                        label(filter.getKey(), labels, viewer.locale()),
                        value(filter.getKey(), filter.getValue(), viewer),
                        address.with(filter.getKey(), "")))
                .toList();
    }

    private String label(String key, Map<String, String> labels, Locale locale) {
        return Optional.ofNullable(labels.get(key))
                .orElseGet(() -> messages.getMessage("list.filter." + key, null, key, locale));
    }

    /** Companies and partners by their names, tracks by theirs; custom fields have the value that stands in the address. */
    private String value(String key, String value, Viewer viewer) {
        return switch (key) {
            case "account", "like" ->
                accounts.one(Long.parseLong(value), viewer)
                        .map(AccountRow::name)
                        .orElse(value);
            case "partner" ->
                value.equals("none")
                        ? messages.getMessage("list.unset", null, viewer.locale())
                        : partners.one(Long.parseLong(value))
                                .map(PartnerRow::name)
                                .orElse(value);
            case "track" -> messages.getMessage("track." + value, null, value, viewer.locale());
            default -> value;
        };
    }

    /** What custom fields are called that filter the list. */
    private Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        fields.inOrder().forEach(field -> labels.put(parameter(field), field.label()));
        return labels;
    }

    private static String parameter(CustomField field) {
        return field.recordType().name().toLowerCase(Locale.ROOT) + ".attr." + field.key();
    }
}
