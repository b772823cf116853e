package io.fukan.web.opportunity;

import io.fukan.access.Viewer;
import io.fukan.lead.RecycleReason;
import io.fukan.setting.Company;
import io.fukan.web.records.Choices;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a deal as every form on it answers: again with what was typed where it was refused, else anew. */
@Component
class DealScreen {

    private final OpportunityPages pages;
    private final DealJudgements judgements;
    private final Choices choices;
    private final Forms forms;
    private final Company company;

    DealScreen(OpportunityPages pages, DealJudgements judgements, Choices choices, Forms forms, Company company) {
        this.pages = pages;
        this.judgements = judgements;
        this.choices = choices;
        this.forms = forms;
        this.company = company;
    }

    ModelAndView show(long id, Viewer viewer) {
        return page(id, FormState.NONE, HttpStatus.OK, viewer);
    }

    /**
     * Does what a form asks for.
     *
     * @param form its name
     * @param done key of the message that says so
     */
    ModelAndView deed(
            long id,
            String form,
            Map<String, String> values,
            String done,
            Viewer viewer,
            RedirectAttributes redirect,
            Consumer<Sent> deed) {
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused = forms.attempt(form, sent, viewer.locale(), () -> deed.accept(sent));
        if (refused.isPresent()) {
            return page(id, refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success(done).on(redirect);
        return new ModelAndView("redirect:/opportunities/" + id);
    }

    private ModelAndView page(long id, FormState form, HttpStatus status, Viewer viewer) {
        ModelAndView page = new ModelAndView("opportunity/page", status);
        page.addObject("page", pages.of(id, viewer));
        page.addObject("judgement", judgements.of(id, viewer));
        page.addObject("hearing", judgements.hearing(id, viewer));
        page.addObject("form", form);
        page.addObject("reasons", RecycleReason.values());
        page.addObject("products", choices.products());
        page.addObject("today", company.today());
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        return page;
    }
}
