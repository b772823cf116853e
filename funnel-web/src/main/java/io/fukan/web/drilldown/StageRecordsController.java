package io.fukan.web.drilldown;

import io.fukan.access.Viewer;
import io.fukan.funnel.Stage;
import io.fukan.kpi.Basis;
import io.fukan.kpi.RecordReader;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.time.PeriodChoice;
import io.fukan.web.filter.FilterChoices;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.FunnelFilters;
import io.fukan.web.filter.InvalidFilter;
import io.fukan.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a cell of the overview: the leads that arrived at a stage, or that passed it by. */
@Controller
class StageRecordsController {

    private static final int RECORDS_ON_PAGE = 50;

    private final RecordReader records;
    private final FunnelFilters filters;
    private final FilterChoices choices;
    private final Company company;

    StageRecordsController(RecordReader records, FunnelFilters filters, FilterChoices choices, Company company) {
        this.records = records;
        this.filters = filters;
        this.choices = choices;
        this.company = company;
    }

    @GetMapping("/records")
    String list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "lead") String stage,
            @RequestParam(defaultValue = "false") boolean skipped,
            @RequestParam(defaultValue = "0") int page,
            @CurrentViewer Viewer viewer,
            Model model) {
        FunnelFilter filter = filters.of(request);
        Stage opened = Stage.named(stage).orElseThrow(() -> new InvalidFilter("stage", stage));
        if (page < 0) {
            throw new InvalidFilter("page", String.valueOf(page));
        }
        model.addAttribute("stage", opened);
        model.addAttribute("skipped", skipped);
        model.addAttribute(
                "records", records.records(opened.behind(skipped), filter.query(), viewer, page, RECORDS_ON_PAGE));
        model.addAttribute("filter", filter);
        model.addAttribute("choices", choices.offered());
        model.addAttribute("periods", List.of(PeriodChoice.values()));
        model.addAttribute("bases", List.of(Basis.values()));
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
        return "drilldown/stage";
    }
}
