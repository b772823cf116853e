package io.fukan.web.lead;

import io.fukan.access.Viewer;
import io.fukan.quality.QualityExplanation;
import io.fukan.quality.QualityJudgements;
import io.fukan.setting.Company;
import io.fukan.web.quality.QualityWhy;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.script.SpokenScripts;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the page of a lead, after a refused deed with the form as it was sent. */
@Component
public class LeadView {

    private final LeadPages pages;
    private final LeadHearing hearing;
    private final LeadScoreView scores;
    private final SpokenScripts scripts;
    private final LeadChoices choices;
    private final QualityJudgements judgements;
    private final QualityWhy why;
    private final Forms forms;
    private final Company company;

    LeadView(
            LeadPages pages,
            LeadHearing hearing,
            LeadScoreView scores,
            SpokenScripts scripts,
            LeadChoices choices,
            QualityJudgements judgements,
            QualityWhy why,
            Forms forms,
            Company company) {
        this.pages = pages;
        this.hearing = hearing;
        this.scores = scores;
        this.scripts = scripts;
        this.choices = choices;
        this.judgements = judgements;
        this.why = why;
        this.forms = forms;
        this.company = company;
    }

    ModelAndView page(long id, FormState form, HttpStatus status, Viewer viewer) {
        ModelAndView page = new ModelAndView("lead/page", status);
        addTo(page, id, form, viewer);
        return page;
    }

    /**
     * Adds what the sheet of a lead and its forms need ({@code lead/card.html}, {@code lead/call.html}).
     *
     * @throws io.fukan.record.NoSuchRecord where the viewer may not read it
     */
    public void addTo(ModelAndView page, long id, FormState form, Viewer viewer) {
        LeadPage lead = pages.of(id, viewer);
        page.addObject("page", lead);
        hearing.addTo(page.getModelMap(), lead, viewer);
        scores.addTo(page.getModelMap(), id, viewer.locale());
        page.addObject("script", scripts.of(lead.lead(), null, viewer).orElse(null));
        page.addObject("why", why(lead, viewer));
        page.addObject("choices", choices);
        page.addObject("form", form);
        page.addObject("today", company.today());
        page.addObject("words", new Words(viewer.locale(), company.zone()));
    }

    private QualityWhy.@Nullable Why why(LeadPage page, Viewer viewer) {
        return judgements
                .effective(page.lead().id(), page.lead().cycle())
                .map(judgement -> why.of(QualityExplanation.of(judgement), viewer.locale()))
                .orElse(null);
    }

    /**
     * Does something with a lead and returns to its page; where it is refused, the page shows the form again.
     *
     * @param form name of the form
     * @param done key of the message that says what was done
     */
    ModelAndView attempt(
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
        return new ModelAndView("redirect:/leads/" + id);
    }
}
