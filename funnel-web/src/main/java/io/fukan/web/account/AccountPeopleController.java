package io.fukan.web.account;

import io.fukan.access.Viewer;
import io.fukan.account.BuyingRole;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.ContactList;
import io.fukan.records.ContactRow;
import io.fukan.security.CurrentViewer;
import io.fukan.targeting.SignalKind;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.work.KeyPeople;
import io.fukan.work.SignalEntry;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says who counts at a company, turns to them, and enters what is new with it. */
@Controller
class AccountPeopleController {

    private final AccountView view;
    private final ContactList contacts;
    private final KeyPeople people;
    private final SignalEntry signals;

    AccountPeopleController(AccountView view, ContactList contacts, KeyPeople people, SignalEntry signals) {
        this.view = view;
        this.contacts = contacts;
        this.people = people;
        this.signals = signals;
    }

    @PostMapping("/contacts/{id}/role")
    ModelAndView mark(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return view.attempt(
                company(id, viewer),
                "role" + id,
                values,
                "account.person.marked",
                viewer,
                redirect,
                sent -> people.mark(
                        id,
                        sent.version(),
                        sent.oneOrNone("role", BuyingRole.class),
                        isKey(sent),
                        sent.day("keyPersonOn"),
                        viewer));
    }

    /** From now on the lead of the target is about this person; its page is where they are called. */
    @PostMapping("/leads/{id}/person")
    ModelAndView turnTo(
            @PathVariable long id,
            @RequestParam long contact,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        people.turnTo(id, contact, viewer);
        Flash.success("account.person.turned").on(redirect);
        return new ModelAndView("redirect:/leads/" + id);
    }

    @PostMapping("/accounts/{id}/signals")
    ModelAndView enter(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return view.attempt(
                id,
                "signal",
                values,
                "account.news.added",
                viewer,
                redirect,
                sent -> signals.add(
                        id,
                        sent.one("kind", SignalKind.class),
                        sent.line("title"),
                        sent.text("sourceUrl"),
                        sent.day("happenedOn"),
                        viewer));
    }

    @PostMapping("/signals/{id}/delete")
    ModelAndView remove(@PathVariable long id, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        Long account = signals.remove(id, viewer).accountId();
        Flash.success("account.news.removed").on(redirect);
        return new ModelAndView("redirect:/accounts/" + account);
    }

    private long company(long contact, Viewer viewer) {
        ContactRow row = contacts.one(contact, viewer).orElseThrow(() -> new NoSuchRecord("contact", contact));
        if (row.account() == null) {
            throw new NoSuchRecord("contact", contact);
        }
        return row.account().id();
    }

    private static boolean isKey(Sent sent) {
        return "true".equals(sent.text("keyPerson"));
    }
}
