package io.fukan.web.lead;

import io.fukan.access.Viewer;
import io.fukan.account.Contact;
import io.fukan.account.Contacts;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.RecordType;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.LeadList;
import io.fukan.records.LeadRow;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.Choices;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.PersonForm;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import io.fukan.work.LeadEntry;
import io.fukan.work.People;
import io.fukan.work.Permissions;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one lead, and the form that changes what is known of it. */
@Controller
@RequestMapping("/leads/{id}")
class LeadController {

    private final LeadView view;
    private final LeadList list;
    private final LeadEntry entry;
    private final Leads leads;
    private final Contacts contacts;
    private final CustomFields fields;
    private final Permissions permissions;
    private final People people;
    private final Choices choices;
    private final Forms forms;
    private final Company company;

    LeadController(
            LeadView view,
            LeadList list,
            LeadEntry entry,
            Leads leads,
            Contacts contacts,
            CustomFields fields,
            Permissions permissions,
            People people,
            Choices choices,
            Forms forms,
            Company company) {
        this.view = view;
        this.list = list;
        this.entry = entry;
        this.leads = leads;
        this.contacts = contacts;
        this.fields = fields;
        this.permissions = permissions;
        this.people = people;
        this.choices = choices;
        this.forms = forms;
        this.company = company;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return view.page(id, FormState.NONE, HttpStatus.OK, viewer);
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable long id, @CurrentViewer Viewer viewer) {
        entry.checkChange(id, viewer);
        return form(id, FormState.NONE, HttpStatus.OK, viewer);
    }

    /** Where somebody else was faster the form shows both: what was typed, and beside it what is there now. */
    @PostMapping
    ModelAndView change(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        entry.checkChange(id, viewer);
        Optional<Forms.Refused> refused = forms.attempt("lead", sent, viewer.locale(), () -> {
            boolean withPerson = viewer.seesContacts();
            entry.change(id, sent.version(), LeadForm.details(sent, withPerson, contact(leads.get(id))), viewer);
        });
        if (refused.isPresent()) {
            return form(id, refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success("lead.changed").on(redirect);
        return new ModelAndView("redirect:/leads/" + id);
    }

    @PostMapping("/claim")
    ModelAndView claim(@PathVariable long id, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        return view.attempt(id, "claim", Map.of(), "lead.claimed", viewer, redirect, sent -> entry.claim(id, viewer));
    }

    @PostMapping("/delete")
    ModelAndView delete(@PathVariable long id, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        entry.delete(id, viewer);
        Flash.success("lead.deleted").on(redirect);
        return new ModelAndView("redirect:/leads");
    }

    private ModelAndView form(long id, FormState state, HttpStatus status, Viewer viewer) {
        LeadRow row = list.one(id, viewer).orElseThrow(() -> new NoSuchRecord("lead", id));
        Lead lead = leads.get(id);
        ModelAndView page = new ModelAndView("lead/edit", status);
        page.addObject("form", state);
        page.addObject("lead", row);
        page.addObject("contact", viewer.seesContacts() ? contact(lead) : null);
        page.addObject("ranks", PersonForm.ranks());
        page.addObject("channels", choices.channels());
        page.addObject("partners", choices.partners());
        page.addObject("mayReassign", permissions.mayReassign(viewer, lead));
        page.addObject("people", people.assignable(viewer));
        page.addObject("fields", fields.of(RecordType.LEAD));
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        return page;
    }

    private @Nullable Contact contact(Lead lead) {
        return lead.contactId() == null ? null : contacts.get(lead.contactId());
    }
}
