package io.fukan.web.scoring;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.record.NoSuchRecord;
import io.fukan.scoring.AttributeRule;
import io.fukan.scoring.BehaviourRule;
import io.fukan.scoring.LeadScores;
import io.fukan.scoring.ScoringModel;
import io.fukan.scoring.ScoringModels;
import io.fukan.setting.Company;
import io.fukan.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** Lays out the model in force, the earlier ones, and the draft of the next. */
@Component
@Transactional(readOnly = true)
class ScoringPages {

    private final ScoringModels models;
    private final LeadScores scores;
    private final ScoringTexts texts;
    private final Company company;

    ScoringPages(ScoringModels models, LeadScores scores, ScoringTexts texts, Company company) {
        this.models = models;
        this.scores = scores;
        this.texts = texts;
        this.company = company;
    }

    ModelAndView list(Viewer viewer) {
        ScoringTexts.Reading words = texts.in(viewer.locale());
        List<ModelView> all = models.findByVersionNoNotNullOrderByVersionNoDesc().stream()
                .map(model -> ModelView.of(model, words))
                .toList();
        ModelAndView page = page("scoring/list", HttpStatus.OK, viewer);
        page.addObject("present", all.isEmpty() ? null : all.get(0));
        page.addObject("past", all.stream().skip(1).toList());
        page.addObject("grid", Grid.of(scores.grid()));
        page.addObject("hasDraft", hasDraft());
        page.addObject("mayWrite", viewer.may(Right.DEFINITIONS_WRITE));
        return page;
    }

    /** @param preview whether to show what the latest leads would make up by it */
    ModelAndView draft(DraftProblem problem, boolean preview, Viewer viewer) {
        ScoringModel draft = model();
        ModelAndView page = page("scoring/draft", problem.status(), viewer);
        page.addObject("draft", ModelView.of(draft, texts.in(viewer.locale())));
        page.addObject("problem", problem);
        page.addObject("after", preview ? Grid.of(scores.preview(draft.id())) : null);
        page.addObject("before", preview ? models.inForce().map(this::grid).orElse(null) : null);
        return page;
    }

    /** The draft's attribute rule of that id. */
    AttributeRule attributeRule(Long rule) {
        return model().attributeRule(rule);
    }

    /** The draft's behaviour rule of that id. */
    BehaviourRule behaviourRule(Long rule) {
        return model().behaviourRule(rule);
    }

    boolean hasDraft() {
        return models.draft().isPresent();
    }

    int version() {
        return model().version();
    }

    ModelAndView page(String template, HttpStatus status, Viewer viewer) {
        ModelAndView page = new ModelAndView(template, status);
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        return page;
    }

    private Grid grid(ScoringModel model) {
        return Grid.of(scores.preview(model.id()));
    }

    private ScoringModel model() {
        return models.draft().orElseThrow(() -> new NoSuchRecord("scoring model", "draft"));
    }

    /**
     * What was refused on the draft's own page.
     *
     * @param field at which the words stand; null: it concerns the whole
     * @param text null: nothing was refused
     * @param typed what had been entered, by field
     */
    record DraftProblem(
            @Nullable String field, @Nullable String text, java.util.Map<String, String> typed, HttpStatus status) {

        static final DraftProblem NONE = new DraftProblem(null, null, java.util.Map.of(), HttpStatus.OK);

        /** What the field shows: what was typed if it was refused, else what is known. */
        public Object value(String name, Object known) {
            return text == null ? known : typed.getOrDefault(name, "");
        }
    }
}
