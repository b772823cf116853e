package io.fukan.web.lead;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.RecordType;
import io.fukan.export.ExportFormat;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.organisation.Role;
import io.fukan.quality.Quality;
import io.fukan.records.LeadList;
import io.fukan.records.LeadQuery;
import io.fukan.records.ListExport;
import io.fukan.savedlist.ListKind;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.Choices;
import io.fukan.web.records.Download;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.ListAddress;
import io.fukan.web.records.ListScreen;
import io.fukan.web.records.ListWords;
import io.fukan.web.records.PersonForm;
import io.fukan.web.records.Sent;
import io.fukan.web.savedlist.SavedListBar;
import io.fukan.web.shell.Flash;
import io.fukan.work.LeadEntry;
import io.fukan.work.People;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

/** The list of leads, its export, and the entry of new ones. */
@Controller
class LeadsController {

    private static final String PATH = "/leads";
    private static final List<String> BAR =
            List.of("q", "quality", "channel", "stage", "owner", "team", "acquiredFrom", "acquiredTo");

    private final LeadList leads;
    private final ListExport export;
    private final ListScreen screen;
    private final ListWords listWords;
    private final SavedListBar saved;
    private final Choices choices;
    private final CustomFields fields;
    private final LeadEntry entry;
    private final People people;
    private final Forms forms;
    private final Company company;

    LeadsController(
            LeadList leads,
            ListExport export,
            ListScreen screen,
            ListWords listWords,
            SavedListBar saved,
            Choices choices,
            CustomFields fields,
            LeadEntry entry,
            People people,
            Forms forms,
            Company company) {
        this.leads = leads;
        this.export = export;
        this.screen = screen;
        this.listWords = listWords;
        this.saved = saved;
        this.choices = choices;
        this.fields = fields;
        this.entry = entry;
        this.people = people;
        this.forms = forms;
        this.company = company;
    }

    /** The whole page; to htmx only the list, with the address that leads back to it. */
    @GetMapping(PATH)
    String list(
            @RequestParam Map<String, String> parameters,
            @CurrentViewer Viewer viewer,
            HtmxRequest htmx,
            HttpServletResponse response,
            Model model) {
        LeadQuery query = LeadQuery.of(parameters, viewer);
        ListAddress address = new ListAddress(PATH, parameters);
        model.addAttribute("query", query);
        screen.show(model, address, BAR, query.sorting(), leads.page(query, viewer), viewer);
        model.addAttribute("saved", saved.of(ListKind.LEADS, parameters, viewer));
        model.addAttribute("mayCreate", viewer.may(Right.LEADS_CREATE));
        model.addAttribute("mayImport", viewer.may(Right.IMPORT));
        if (ListScreen.isListAlone(htmx, address, response)) {
            return "lead/list :: list";
        }
        model.addAttribute("qualities", Quality.values());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("channels", choices.channels());
        model.addAttribute("teams", choices.teams());
        model.addAttribute("owners", choices.owners(viewer));
        model.addAttribute("mayExport", viewer.may(Right.EXPORT));
        model.addAttribute("seesOthers", viewer.role() != Role.FIELD && viewer.role() != Role.CS);
        return "lead/list";
    }

    @GetMapping(PATH + "/export")
    void export(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        Download.send(
                "leads",
                company.today(),
                response,
                () -> export.leads(
                        LeadQuery.of(parameters, viewer), viewer, format, listWords.narrowed(parameters, viewer)));
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
                "lead",
                sent,
                viewer.locale(),
                () -> entry.create(sent.one("track", Track.class), LeadForm.details(sent, true, null), viewer)
                        .id());
        if (made.refused() != null) {
            return form(made.refused().form(), made.refused().status(), viewer);
        }
        Flash.success("lead.created").on(redirect);
        return new ModelAndView("redirect:/leads/" + made.id());
    }

    private ModelAndView form(FormState state, HttpStatus status, Viewer viewer) {
        ModelAndView page = new ModelAndView("lead/new", status);
        page.addObject("form", state);
        page.addObject("tracks", Track.values());
        page.addObject("usualTrack", usualTrack(viewer.role()));
        page.addObject("ranks", PersonForm.ranks());
        page.addObject("channels", choices.channels());
        page.addObject("partners", choices.partners());
        boolean mayName = viewer.role() == Role.ADMIN || viewer.role() == Role.MANAGER;
        page.addObject("people", mayName ? people.assignable(viewer) : List.of());
        page.addObject("fields", fields.of(RecordType.LEAD));
        return page;
    }

    private static Track usualTrack(Role role) {
        return switch (role) {
            case MARKETING -> Track.MK;
            case BDR -> Track.BDR;
            default -> Track.SDR;
        };
    }
}
