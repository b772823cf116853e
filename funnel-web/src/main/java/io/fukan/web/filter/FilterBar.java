package io.fukan.web.filter;

import io.fukan.access.Viewer;
import io.fukan.kpi.Basis;
import io.fukan.setting.Company;
import io.fukan.time.PeriodChoice;
import io.fukan.words.Words;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the template of the filter bar needs in the model. */
@Component
public class FilterBar {

    private final FilterChoices choices;
    private final Company company;

    FilterBar(FilterChoices choices, Company company) {
        this.choices = choices;
        this.company = company;
    }

    /** For figures of any basis: one of them can be chosen. */
    public void fill(Model model, FunnelFilter filter, Viewer viewer) {
        fillOnOwnDays(model, filter, viewer);
        model.addAttribute("bases", List.of(Basis.values()));
    }

    /** For figures of events on their own days: there is no basis to choose. */
    void fillOnOwnDays(Model model, FunnelFilter filter, Viewer viewer) {
        model.addAttribute("filter", filter);
        model.addAttribute("choices", choices.offered());
        model.addAttribute("periods", List.of(PeriodChoice.values()));
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
    }
}
