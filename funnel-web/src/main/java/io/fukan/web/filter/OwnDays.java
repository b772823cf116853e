package io.fukan.web.filter;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.kpi.Basis;
import io.fukan.kpi.Unit;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What pages share on which each event stands on its own day: their filter and what its bar needs. */
@Component
public class OwnDays {

    private final FunnelFilters filters;
    private final FilterBar bar;

    OwnDays(FunnelFilters filters, FilterBar bar) {
        this.filters = filters;
        this.bar = bar;
    }

    /** Puts into the model what the filter bar and the words need; the basis is kept for other pages, but does not count. */
    public FunnelFilter fill(HttpServletRequest request, Model model, Viewer viewer) {
        return fill(filters.of(request), model, viewer);
    }

    /** The same for a page that opens one number. */
    public FunnelFilter fillInPassing(HttpServletRequest request, Model model, Viewer viewer) {
        return fill(filters.inPassing(request), model, viewer);
    }

    /** The filter alone, for a file of such a page. */
    public FunnelFilter inPassing(HttpServletRequest request) {
        return filters.inPassing(request).basis(Basis.PERIOD);
    }

    private FunnelFilter fill(FunnelFilter filter, Model model, Viewer viewer) {
        FunnelFilter onOwnDay = filter.basis() == Basis.PERIOD ? filter : filter.basis(Basis.PERIOD);
        model.addAttribute("figures", onOwnDay);
        model.addAttribute("days", Unit.DAYS);
        model.addAttribute("minutes", Unit.MINUTES);
        bar.fillOnOwnDays(model, filter, viewer);
        model.addAttribute("segments", FilterChoices.SEGMENTS);
        model.addAttribute("comparesPersons", viewer.may(Right.PERSONS_COMPARED));
        model.addAttribute("seesAmounts", viewer.may(Right.AMOUNT_TOTALS_READ));
        return onOwnDay;
    }
}
