package io.fukan.web.mail;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.mail.MailAddress;
import io.fukan.mail.MailPurpose;
import io.fukan.mail.MailTemplate;
import io.fukan.mail.MailTemplates;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.record.IllegalMove;
import io.fukan.record.NoSuchRecord;
import io.fukan.security.CurrentViewer;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.web.shell.Language;
import io.fukan.work.Correspondence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes a mail to the person of a lead, or about a deal, beginning with a text that can be changed. */
@Controller
class LetterController {

    private static final String FORM = "letter";

    private final Correspondence correspondence;
    private final MailTemplates templates;
    private final Opportunities opportunities;
    private final LeadRights rights;
    private final Forms forms;

    LetterController(
            Correspondence correspondence,
            MailTemplates templates,
            Opportunities opportunities,
            LeadRights rights,
            Forms forms) {
        this.correspondence = correspondence;
        this.templates = templates;
        this.opportunities = opportunities;
        this.rights = rights;
        this.forms = forms;
    }

    /** Where a mail is written from. */
    private record Place(long lead, String path) {}

    @GetMapping("/leads/{id}/mail")
    ModelAndView toLead(
            @PathVariable long id,
            @RequestParam @Nullable Long template,
            @RequestParam @Nullable String language,
            @CurrentViewer Viewer viewer) {
        return page(lead(id), template, language, FormState.NONE, HttpStatus.OK, viewer);
    }

    @PostMapping("/leads/{id}/mail")
    ModelAndView toLead(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        rights.checkRead(viewer, id);
        return attempt(
                lead(id),
                values,
                viewer,
                redirect,
                sent -> correspondence.toLead(id, sent.text("subject"), sent.text("body"), viewer));
    }

    @GetMapping("/opportunities/{id}/mail")
    ModelAndView onDeal(
            @PathVariable long id,
            @RequestParam @Nullable Long template,
            @RequestParam @Nullable String language,
            @CurrentViewer Viewer viewer) {
        return page(deal(id, viewer), template, language, FormState.NONE, HttpStatus.OK, viewer);
    }

    @PostMapping("/opportunities/{id}/mail")
    ModelAndView onDeal(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return attempt(
                deal(id, viewer),
                values,
                viewer,
                redirect,
                sent -> correspondence.onDeal(id, sent.text("subject"), sent.text("body"), viewer));
    }

    private static Place lead(long id) {
        return new Place(id, "/leads/" + id);
    }

    private Place deal(long id, Viewer viewer) {
        Opportunity deal = opportunities
                .findById(id)
                .filter(found -> rights.mayRead(viewer, found.root()))
                .orElseThrow(() -> new NoSuchRecord("opportunity", id));
        if (deal.leadId() == null) {
            throw new IllegalMove("MAIL_NOT_POSSIBLE", deal.phase());
        }
        return new Place(deal.leadId(), "/opportunities/" + id);
    }

    private ModelAndView attempt(
            Place place, Map<String, String> values, Viewer viewer, RedirectAttributes redirect, Consumer<Sent> deed) {
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused = forms.attempt(FORM, sent, viewer.locale(), () -> deed.accept(sent));
        if (refused.isPresent()) {
            return page(place, null, null, refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success("letter.sent").on(redirect);
        return new ModelAndView("redirect:" + place.path());
    }

    /** Null where a mail that was written is refused because it reaches nobody; what was typed is then still shown. */
    private @Nullable MailAddress recipient(Place place, FormState form, Viewer viewer) {
        try {
            return correspondence.recipient(place.lead(), viewer);
        } catch (IllegalMove nobody) {
            if (form == FormState.NONE) {
                throw nobody;
            }
            return null;
        }
    }

    private ModelAndView page(
            Place place,
            @Nullable Long template,
            @Nullable String language,
            FormState form,
            HttpStatus status,
            Viewer viewer) {
        MailAddress to = recipient(place, form, viewer);
        Locale locale = Language.named(language).orElse(Locale.JAPANESE);
        List<MailTemplate> offered = templates.findByPurposeAndActiveTrueOrderByName(MailPurpose.FREE);
        MailTemplate.Text draft = offered.stream()
                .filter(one -> one.id().equals(template))
                .findFirst()
                .map(one -> correspondence.draft(place.lead(), one, locale, viewer))
                .orElse(new MailTemplate.Text("", ""));
        ModelAndView page = new ModelAndView("mail/letter", status);
        page.addObject("back", place.path());
        page.addObject("to", to);
        page.addObject("templates", offered);
        page.addObject("template", template);
        page.addObject("language", locale.getLanguage());
        page.addObject("draft", draft);
        page.addObject("form", form);
        return page;
    }
}
