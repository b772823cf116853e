package io.fukan.web.partner;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.partner.PartnerStage;
import io.fukan.partner.PartnerType;
import io.fukan.records.PartnerList;
import io.fukan.records.PartnerQuery;
import io.fukan.security.CurrentViewer;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.ListAddress;
import io.fukan.web.records.ListScreen;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.work.PartnerEntry;
import io.fukan.work.People;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of partners, and the entry of new ones. */
@Controller
class PartnersController {

    private static final String PATH = "/partners";
    private static final List<String> BAR = List.of("q", "type", "stage", "owner");

    private final PartnerList partners;
    private final PartnerEntry entry;
    private final ListScreen screen;
    private final People people;
    private final Forms forms;

    PartnersController(PartnerList partners, PartnerEntry entry, ListScreen screen, People people, Forms forms) {
        this.partners = partners;
        this.entry = entry;
        this.screen = screen;
        this.people = people;
        this.forms = forms;
    }

    /** The whole page; to htmx only the list, with the address that leads back to it. */
    @GetMapping(PATH)
    String list(
            @RequestParam Map<String, String> parameters,
            @CurrentViewer Viewer viewer,
            HtmxRequest htmx,
            HttpServletResponse response,
            Model model) {
        PartnerQuery query = PartnerQuery.of(parameters, viewer);
        ListAddress address = new ListAddress(PATH, parameters);
        model.addAttribute("query", query);
        screen.show(model, address, BAR, query.sorting(), partners.page(query), viewer);
        model.addAttribute("mayCreate", viewer.may(Right.PARTNERS_WRITE));
        model.addAttribute("mayImport", viewer.may(Right.IMPORT));
        if (ListScreen.isListAlone(htmx, address, response)) {
            return "partner/list :: list";
        }
        model.addAttribute("types", PartnerType.values());
        model.addAttribute("stages", PartnerStage.values());
        model.addAttribute("owners", partners.owners());
        return "partner/list";
    }

    @GetMapping(PATH + "/new")
    ModelAndView form(@CurrentViewer Viewer viewer) {
        return form(FormState.NONE, HttpStatus.OK, viewer);
    }

    @PostMapping(PATH)
    ModelAndView create(
            @RequestParam Map<String, String> values, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        Forms.Made made = forms.make(
                "partner",
                sent,
                viewer.locale(),
                () -> entry.create(PartnerForm.details(sent), null, viewer).id());
        if (made.refused() != null) {
            return form(made.refused().form(), made.refused().status(), viewer);
        }
        Flash.success("partner.created").on(redirect);
        return new ModelAndView("redirect:/partners/" + made.id());
    }

    private ModelAndView form(FormState state, HttpStatus status, Viewer viewer) {
        return new ModelAndView("partner/new", status)
                .addObject("form", state)
                .addObject("types", PartnerType.values())
                .addObject("people", people.assignable(viewer));
    }
}
