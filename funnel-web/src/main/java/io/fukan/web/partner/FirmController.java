package io.fukan.web.partner;

import io.fukan.access.Viewer;
import io.fukan.organisation.Users;
import io.fukan.records.LeadList;
import io.fukan.records.LeadQuery;
import io.fukan.records.Listing;
import io.fukan.records.OpportunityList;
import io.fukan.records.OpportunityQuery;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.ListAddress;
import io.fukan.words.Words;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody outside sees: the leads and deals of the firm that they work for, and how they stand. */
@Controller
class FirmController {

    private final LeadList leads;
    private final OpportunityList opportunities;
    private final Users users;
    private final Company company;

    FirmController(LeadList leads, OpportunityList opportunities, Users users, Company company) {
        this.leads = leads;
        this.opportunities = opportunities;
        this.users = users;
        this.company = company;
    }

    @GetMapping("/firm")
    String leads(@RequestParam(defaultValue = "0") String page, @CurrentViewer Viewer viewer, Model model) {
        LeadQuery query = LeadQuery.of(ofFirm(page, viewer), viewer);
        return list("/firm", page, leads.page(query, viewer), viewer, model);
    }

    @GetMapping("/firm/deals")
    String deals(@RequestParam(defaultValue = "0") String page, @CurrentViewer Viewer viewer, Model model) {
        OpportunityQuery query = OpportunityQuery.of(ofFirm(page, viewer), viewer);
        return list("/firm/deals", page, opportunities.page(query, viewer).listing(), viewer, model);
    }

    /** A lead of one firm may have a deal of another: each sees its own of them. Who works for none has nothing to see. */
    private Map<String, String> ofFirm(String page, Viewer viewer) {
        Long firm = users.get(viewer.userId()).partnerId();
        return firm == null ? Map.of("page", page) : Map.of("page", page, "partner", firm.toString());
    }

    private String list(String path, String page, Listing<?> listing, Viewer viewer, Model model) {
        model.addAttribute("address", new ListAddress(path, Map.of("page", page)));
        model.addAttribute("ofDeals", path.endsWith("deals"));
        model.addAttribute("listing", listing);
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
        return "partner/firm";
    }
}
