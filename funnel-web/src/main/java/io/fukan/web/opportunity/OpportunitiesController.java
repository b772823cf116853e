package io.fukan.web.opportunity;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.export.ExportFormat;
import io.fukan.opportunity.Outcome;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.PhaseDefinitions;
import io.fukan.opportunity.YomiRank;
import io.fukan.organisation.Role;
import io.fukan.quality.Quality;
import io.fukan.records.ListExport;
import io.fukan.records.OpportunityList;
import io.fukan.records.OpportunityQuery;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.Choices;
import io.fukan.web.records.Download;
import io.fukan.web.records.ListAddress;
import io.fukan.web.records.ListScreen;
import io.fukan.web.records.ListWords;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of deals and its export. */
@Controller
class OpportunitiesController {

    private static final String PATH = "/opportunities";
    private static final List<String> BAR = List.of(
            "q",
            "outcome",
            "phase",
            "yomi",
            "quality",
            "channel",
            "owner",
            "team",
            "createdFrom",
            "createdTo",
            "closedFrom",
            "closedTo");

    private final OpportunityList opportunities;
    private final ListExport export;
    private final Choices choices;
    private final PhaseDefinitions phases;
    private final ListScreen screen;
    private final ListWords listWords;
    private final Company company;

    OpportunitiesController(
            OpportunityList opportunities,
            ListExport export,
            Choices choices,
            PhaseDefinitions phases,
            ListScreen screen,
            ListWords listWords,
            Company company) {
        this.opportunities = opportunities;
        this.export = export;
        this.choices = choices;
        this.phases = phases;
        this.screen = screen;
        this.listWords = listWords;
        this.company = company;
    }

    /** A phase to filter by, under the company's name for it. */
    record PhaseChoice(Phase phase, String name) {}

    /** The whole page; to htmx only the list, with the address that leads back to it. */
    @GetMapping(PATH)
    String list(
            @RequestParam Map<String, String> parameters,
            @CurrentViewer Viewer viewer,
            HtmxRequest htmx,
            HttpServletResponse response,
            Model model) {
        OpportunityQuery query = OpportunityQuery.of(parameters, viewer);
        ListAddress address = new ListAddress(PATH, parameters);
        OpportunityList.Result result = opportunities.page(query, viewer);
        model.addAttribute("query", query);
        screen.show(model, address, BAR, query.sorting(), result.listing(), viewer);
        model.addAttribute("sums", result.sums());
        model.addAttribute("seesAmounts", viewer.may(Right.DEAL_AMOUNTS_READ));
        model.addAttribute("mayImport", viewer.may(Right.IMPORT));
        model.addAttribute("mayCreate", viewer.may(Right.DEALS_CREATE));
        if (ListScreen.isListAlone(htmx, address, response)) {
            return "opportunity/list :: list";
        }
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("phases", phaseChoices(viewer.locale()));
        model.addAttribute("ranks", YomiRank.values());
        model.addAttribute("qualities", Quality.values());
        model.addAttribute("channels", choices.channels());
        model.addAttribute("teams", choices.teams());
        model.addAttribute("owners", choices.owners(viewer));
        model.addAttribute("mayExport", viewer.may(Right.EXPORT));
        model.addAttribute("seesOthers", viewer.role() != Role.FIELD);
        return "opportunity/list";
    }

    @GetMapping(PATH + "/export")
    void export(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        Download.send(
                "opportunities",
                company.today(),
                response,
                () -> export.opportunities(
                        OpportunityQuery.of(parameters, viewer),
                        viewer,
                        format,
                        listWords.narrowed(parameters, viewer)));
    }

    private List<PhaseChoice> phaseChoices(Locale locale) {
        return phases.findAllByOrderByPosition().stream()
                .map(definition -> new PhaseChoice(definition.phase(), definition.name(locale)))
                .toList();
    }
}
