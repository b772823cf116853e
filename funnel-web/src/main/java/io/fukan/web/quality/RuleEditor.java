package io.fukan.web.quality;

import io.fukan.access.Viewer;
import io.fukan.criteria.FieldCatalogue;
import io.fukan.criteria.InvalidRule;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleExample;
import io.fukan.criteria.RuleExamples;
import io.fukan.criteria.RuleFields;
import io.fukan.criteria.RuleJson;
import io.fukan.quality.Applies;
import io.fukan.quality.QualityPreview;
import io.fukan.quality.QualityRule;
import io.fukan.quality.QualityRules;
import io.fukan.setting.Company;
import io.fukan.words.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Carries the builder's form from one step to the next. */
@Component
class RuleEditor {

    private static final String PRESENT = "present";

    private final QualityRules rules;
    private final QualityPreview preview;
    private final RuleFields fields;
    private final RuleJson json;
    private final RuleExamples examples;
    private final FieldChoices choices;
    private final Company company;
    private final MessageSource messages;

    RuleEditor(
            QualityRules rules,
            QualityPreview preview,
            RuleFields fields,
            RuleJson json,
            RuleExamples examples,
            FieldChoices choices,
            Company company,
            MessageSource messages) {
        this.rules = rules;
        this.preview = preview;
        this.fields = fields;
        this.json = json;
        this.examples = examples;
        this.choices = choices;
        this.company = company;
        this.messages = messages;
    }

    /** @param start key of an example, {@code present} for the version in force, else nothing to start from */
    Edit begin(String start, Viewer viewer) {
        Draft.Group draft = rule(start).map(Draft::of).orElseGet(Draft::blank);
        return new Edit(viewer, fields.present(), NewRuleForm.about(preview.history()), draft);
    }

    /** The form as it comes back. */
    Edit resume(MultiValueMap<String, String> inputs, Viewer viewer) {
        FieldCatalogue present = fields.present();
        return new Edit(viewer, present, NewRuleForm.of(inputs), new DraftForm(inputs, present).read());
    }

    private Optional<Rule> rule(String start) {
        if (start.equals(PRESENT)) {
            return rules.findFirstByOrderByVersionNoDesc().map(QualityRule::rule);
        }
        return examples.quality().stream()
                .filter(example -> example.key().equals(start))
                .map(RuleExample::rule)
                .findFirst();
    }

    /** The form during one step. */
    final class Edit {

        private final Viewer viewer;
        private final FieldCatalogue catalogue;
        private final FieldWords words;
        private final Problems problems = new Problems();
        private NewRuleForm form;
        private Draft.Group draft;
        private String fresh = "";
        private @Nullable String jsonTyped;
        private @Nullable List<StagePreviewRow> stages;

        private Edit(Viewer viewer, FieldCatalogue catalogue, NewRuleForm form, Draft.Group draft) {
            this.viewer = viewer;
            this.catalogue = catalogue;
            this.words = new FieldWords(messages, catalogue, viewer.locale());
            this.form = form;
            this.draft = draft;
        }

        NewRuleForm form() {
            return form;
        }

        /** Adds a part to the group at the path; the next thing to fill in is its first field. */
        void add(String path, Draft part) {
            int before = draft.size();
            draft = (Draft.Group) draft.with(path, part);
            if (draft.size() > before) {
                String added = path + "." + (draft.partsAt(path) - 1);
                fresh = part instanceof Draft.Group ? added + ".0" : added;
            }
        }

        void remove(String path) {
            draft = (Draft.Group) draft.without(path);
        }

        /** Replaces the conditions by what somebody wrote, unless something is wrong with it. */
        void takeJson(String typed) {
            try {
                draft = Draft.of(json.parse(typed));
            } catch (InvalidRule invalid) {
                jsonTyped = typed;
                problems.json = invalid.problems().stream()
                        .map(problem ->
                                problem.path() + ": " + words.text(problem.messageKey(), problem.getArguments()))
                        .toList();
            }
        }

        /** JSON that was edited but not taken over must not be passed over in silence. */
        private void noticeJson(MultiValueMap<String, String> inputs) {
            String typed = inputs.getFirst("json");
            String shown = new DraftRule(new DraftForm(inputs, catalogue).shown(), catalogue).pretty();
            if (typed != null && !typed.isBlank() && !sameText(typed, shown)) {
                jsonTyped = typed;
                problems.json = List.of(words.text("qualityRules.json.notTaken"));
            }
        }

        private static boolean sameText(String one, String other) {
            return one.replaceAll("\\s+", "").equals(other.replaceAll("\\s+", ""));
        }

        void preview() {
            Rule rule = check();
            form.period()
                    .ifPresentOrElse(
                            period -> {
                                if (rule != null) {
                                    stages = preview.preview(rule, period).stream()
                                            .map(StagePreviewRow::of)
                                            .toList();
                                }
                            },
                            () -> problems.period = words.text("qualityRules.preview.period.wrong"));
        }

        /** The rule if the form can be published but for its name; else null, and the page says why not. */
        @Nullable
        Rule publishable(MultiValueMap<String, String> inputs) {
            if (form.choice().isEmpty()) {
                problems.applies = words.text("qualityRules.applies.missing");
            }
            noticeJson(inputs);
            Rule rule = check();
            return form.choice().isPresent() && problems.json.isEmpty() ? rule : null;
        }

        void refuseName(String messageKey, Object... args) {
            problems.name = words.text(messageKey, args);
        }

        /** From here on what is wrong with conditions is shown. */
        private @Nullable Rule check() {
            form = form.afterCheck();
            return new DraftRule(draft, catalogue).check(json).rule();
        }

        /** @param piece the editor alone, for htmx */
        ModelAndView page(HttpStatus status, boolean piece) {
            DraftRule written = new DraftRule(draft, catalogue);
            DraftRule.Checked checked = written.check(json);
            DraftRule.Checked shown = form.checked() ? checked : DraftRule.Checked.NOT_YET;
            Rule rule = checked.rule();
            ModelAndView page = new ModelAndView(piece ? "quality/new :: editor" : "quality/new", status);
            page.addObject("builder", new BuilderReader(catalogue, choices, words, shown, fresh).show(draft));
            page.addObject("kinds", Draft.Kind.values());
            page.addObject("form", form);
            page.addObject("sentence", rule == null ? null : new RuleWords(words).sentence(rule));
            page.addObject("wrong", shown.problems().size());
            page.addObject("problems", problems);
            page.addObject("json", jsonTyped == null ? written.pretty() : jsonTyped);
            page.addObject("examples", examples.quality());
            page.addObject(PRESENT, rules.findFirstByOrderByVersionNoDesc().orElse(null));
            page.addObject("appliesChoices", Applies.values());
            page.addObject("stages", stages);
            page.addObject("words", new Words(viewer.locale(), company.zone()));
            return page;
        }
    }

    /** What is wrong around the conditions, in the reader's language; null where nothing is. */
    static final class Problems {

        private @Nullable String name;
        private @Nullable String applies;
        private @Nullable String period;
        private List<String> json = List.of();

        public @Nullable String getName() {
            return name;
        }

        public @Nullable String getApplies() {
            return applies;
        }

        public @Nullable String getPeriod() {
            return period;
        }

        public List<String> getJson() {
            return json;
        }
    }
}
