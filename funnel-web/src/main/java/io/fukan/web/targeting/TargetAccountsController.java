package io.fukan.web.targeting;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.account.Industry;
import io.fukan.account.SizeBand;
import io.fukan.account.TargetTier;
import io.fukan.lead.Track;
import io.fukan.organisation.Role;
import io.fukan.records.Coverage;
import io.fukan.records.TargetAccountList;
import io.fukan.records.TargetAccountQuery;
import io.fukan.records.TargetApproach;
import io.fukan.records.TargetDue;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.Choices;
import io.fukan.web.records.ListAddress;
import io.fukan.words.Words;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of target accounts, with how far we have come with them. */
@Controller
class TargetAccountsController {

    private static final String PATH = "/target-accounts";
    private static final List<String> BAR = List.of(TargetAccountQuery.FILTERS.split(" "));

    private final TargetAccountList targets;
    private final Choices choices;
    private final MessageSource messages;
    private final Company company;

    TargetAccountsController(TargetAccountList targets, Choices choices, MessageSource messages, Company company) {
        this.targets = targets;
        this.choices = choices;
        this.messages = messages;
        this.company = company;
    }

    /**
     * A step of the coverage of a list.
     *
     * @param share of all targets, 0 to 1
     * @param href the list narrowed to those that have come so far
     */
    public record Step(String messageKey, long count, BigDecimal share, String href) {}

    /** The whole page; to htmx only the list, with the address that leads back to it. */
    @GetMapping(PATH)
    String list(
            @RequestParam Map<String, String> parameters,
            @CurrentViewer Viewer viewer,
            HtmxRequest htmx,
            HttpServletResponse response,
            Model model) {
        TargetAccountQuery query = TargetAccountQuery.of(parameters, viewer);
        ListAddress address = new ListAddress(PATH, parameters);
        TargetAccountList.Page page = targets.page(query, viewer);
        model.addAttribute("address", address);
        model.addAttribute("query", query);
        model.addAttribute("sort", query.sorting().toString());
        model.addAttribute("listing", page.listing());
        model.addAttribute("sums", page.sums());
        model.addAttribute("steps", steps(page.sums(), address));
        model.addAttribute("industries", industries(viewer.locale()));
        model.addAttribute("today", company.today());
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
        model.addAttribute("besides", address.besides(BAR));
        model.addAttribute("labels", Map.of());
        model.addAttribute("mayWrite", viewer.may(Right.TARGET_ACCOUNTS_WRITE));
        model.addAttribute("mayImport", viewer.may(Right.IMPORT));
        if (htmx.isHtmxRequest() && !htmx.isBoosted() && !htmx.isHistoryRestoreRequest()) {
            response.setHeader("HX-Push-Url", address.here());
            return "targeting/list :: list";
        }
        addChoices(model, viewer);
        return "targeting/list";
    }

    private void addChoices(Model model, Viewer viewer) {
        model.addAttribute("tiers", TargetTier.values());
        model.addAttribute("stages", Track.BDR.stages());
        model.addAttribute("coverages", Coverage.values());
        model.addAttribute("dues", TargetDue.values());
        model.addAttribute("approaches", TargetApproach.values());
        model.addAttribute("bands", SizeBand.values());
        model.addAttribute("reasons", targets.reasons());
        model.addAttribute("owners", choices.owners(viewer));
        model.addAttribute("seesOthers", viewer.role() != Role.FIELD);
    }

    private static List<Step> steps(TargetAccountList.Sums sums, ListAddress address) {
        return List.of(
                step(Coverage.KNOWN, sums.known(), sums, address),
                step(Coverage.CONTACTABLE, sums.contactable(), sums, address),
                step(Coverage.CONNECTED, sums.connected(), sums, address));
    }

    private static Step step(Coverage coverage, long count, TargetAccountList.Sums sums, ListAddress address) {
        BigDecimal share = sums.targets() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(count).divide(BigDecimal.valueOf(sums.targets()), 4, RoundingMode.HALF_UP);
        return new Step(coverage.messageKey(), count, share, address.with("coverage", coverage.name()));
    }

    /** Names of the industries by code. */
    private Map<String, String> industries(Locale locale) {
        return Arrays.stream(Industry.values())
                .collect(Collectors.toMap(
                        Industry::code,
                        industry -> messages.getMessage(industry.messageKey(), null, locale),
                        (a, b) -> a,
                        HashMap::new));
    }
}
