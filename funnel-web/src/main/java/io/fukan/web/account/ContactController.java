package io.fukan.web.account;

import io.fukan.access.Viewer;
import io.fukan.account.Contact;
import io.fukan.account.Contacts;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.RecordType;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.AccountList;
import io.fukan.records.AccountRow;
import io.fukan.records.ContactList;
import io.fukan.records.ContactRow;
import io.fukan.security.CurrentViewer;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.PersonForm;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.work.ContactEntry;
import io.fukan.work.ContactEntry.PersonTold;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of a company: entering somebody, and changing what is known of them. */
@Controller
class ContactController {

    private final ContactEntry entry;
    private final ContactList list;
    private final Contacts contacts;
    private final AccountList accounts;
    private final CustomFields fields;
    private final Forms forms;

    ContactController(
            ContactEntry entry,
            ContactList list,
            Contacts contacts,
            AccountList accounts,
            CustomFields fields,
            Forms forms) {
        this.entry = entry;
        this.list = list;
        this.contacts = contacts;
        this.accounts = accounts;
        this.fields = fields;
        this.forms = forms;
    }

    @GetMapping("/accounts/{id}/contacts/new")
    ModelAndView add(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return form(account(id, viewer), null, Map.of(), FormState.NONE, HttpStatus.OK);
    }

    @PostMapping("/accounts/{id}/contacts")
    ModelAndView create(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        AccountRow account = account(id, viewer);
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused =
                forms.attempt("contact", sent, viewer.locale(), () -> entry.create(told(sent, id, null), null, viewer));
        if (refused.isPresent()) {
            return form(
                    account, null, Map.of(), refused.get().form(), refused.get().status());
        }
        Flash.success("contact.created").on(redirect);
        return new ModelAndView("redirect:/accounts/" + id);
    }

    @GetMapping("/contacts/{id}/edit")
    ModelAndView edit(@PathVariable long id, @CurrentViewer Viewer viewer) {
        entry.checkChange(id, viewer);
        return form(id, FormState.NONE, HttpStatus.OK, viewer);
    }

    /** Where somebody else was faster the form shows both: what was typed, and beside it what is there now. */
    @PostMapping("/contacts/{id}")
    ModelAndView change(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        entry.checkChange(id, viewer);
        Contact contact = contacts.get(id);
        Long account = employer(row(id, viewer));
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused = forms.attempt(
                "contact",
                sent,
                viewer.locale(),
                () -> entry.change(id, sent.version(), told(sent, account, contact), viewer));
        if (refused.isPresent()) {
            return form(id, refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success("contact.changed").on(redirect);
        return new ModelAndView(account == null ? "redirect:/leads" : "redirect:/accounts/" + account);
    }

    private ModelAndView form(long id, FormState state, HttpStatus status, Viewer viewer) {
        ContactRow row = row(id, viewer);
        Long employer = employer(row);
        AccountRow account = employer == null ? null : account(employer, viewer);
        return form(account, contacts.get(id), row.attrs(), state, status);
    }

    private ModelAndView form(
            @Nullable AccountRow account,
            @Nullable Contact contact,
            Map<String, Object> known,
            FormState state,
            HttpStatus status) {
        return new ModelAndView("account/contact", status)
                .addObject("account", account)
                .addObject("contact", contact)
                .addObject("attrs", known)
                .addObject("form", state)
                .addObject("ranks", PersonForm.ranks())
                .addObject("fields", fields.of(RecordType.CONTACT));
    }

    private static @Nullable Long employer(ContactRow row) {
        return row.account() == null ? null : row.account().id();
    }

    private static PersonTold told(Sent sent, @Nullable Long account, @Nullable Contact known) {
        return new PersonTold(PersonForm.details(sent, known), account, null, sent.attributes());
    }

    private AccountRow account(long id, Viewer viewer) {
        return accounts.one(id, viewer).orElseThrow(() -> new NoSuchRecord("account", id));
    }

    private ContactRow row(long id, Viewer viewer) {
        return list.one(id, viewer).orElseThrow(() -> new NoSuchRecord("contact", id));
    }
}
