package io.fukan.web.lead;

import io.fukan.access.Viewer;
import io.fukan.security.CurrentViewer;
import io.fukan.work.DealAftermath;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Inside sales goes on to a deal of its own, where the company lets it (ISのみで受注). */
@Controller
class OwnDealController {

    private final LeadView view;
    private final DealAftermath deals;

    OwnDealController(LeadView view, DealAftermath deals) {
        this.view = view;
        this.deals = deals;
    }

    /** Leads to the deal; where it is refused back to the lead. */
    @PostMapping("/leads/{id}/deal")
    ModelAndView carry(@PathVariable long id, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        AtomicReference<@Nullable Long> deal = new AtomicReference<>();
        ModelAndView answer = view.attempt(
                id,
                "carry",
                Map.of(),
                "deal.carried",
                viewer,
                redirect,
                sent -> deal.set(deals.carry(id, viewer).id()));
        return deal.get() == null ? answer : new ModelAndView("redirect:/opportunities/" + deal.get());
    }
}
