package io.fukan.web.quality;

import io.fukan.access.Viewer;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleExample;
import io.fukan.criteria.RuleExamples;
import io.fukan.criteria.RulePurpose;
import io.fukan.kpi.Basis;
import io.fukan.quality.Applies;
import io.fukan.quality.QualityPreview;
import io.fukan.quality.QualityRule;
import io.fukan.quality.QualityRules;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import io.fukan.web.rule.RuleEdit;
import io.fukan.web.rule.RuleEditing;
import io.fukan.whatif.WhatIf;
import io.fukan.whatif.WhatIfs;
import io.fukan.words.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Carries the form of the next version from one step to the next. */
@Component
class RuleEditor {

    private static final String PRESENT = "present";
    private static final Pattern TRIED = Pattern.compile("what-if-(\\d{1,18})");

    private final QualityRules rules;
    private final QualityPreview preview;
    private final WhatIfs whatIfs;
    private final RuleExamples examples;
    private final RuleEditing editing;
    private final Company company;
    private final MessageSource messages;

    RuleEditor(
            QualityRules rules,
            QualityPreview preview,
            WhatIfs whatIfs,
            RuleExamples examples,
            RuleEditing editing,
            Company company,
            MessageSource messages) {
        this.rules = rules;
        this.preview = preview;
        this.whatIfs = whatIfs;
        this.examples = examples;
        this.editing = editing;
        this.company = company;
        this.messages = messages;
    }

    /**
     * @param start key of an example, {@code present} for the version in force, {@code what-if-} and its id for what was
     *     tried, else nothing to start from
     */
    Edit begin(String start, Viewer viewer) {
        Optional<WhatIf> tried = tried(start);
        Optional<Rule> rule = tried.map(WhatIf::rule).or(() -> rule(start));
        NewRuleForm form = tried.map(NewRuleForm::of).orElseGet(() -> NewRuleForm.about(preview.history()));
        return new Edit(viewer, form, editing.begin(rule, RulePurpose.QUALITY, viewer.locale()));
    }

    private Optional<WhatIf> tried(String start) {
        Matcher asked = TRIED.matcher(start);
        return asked.matches() ? whatIfs.of(Long.parseLong(asked.group(1))) : Optional.empty();
    }

    /** The form as it comes back. */
    Edit resume(MultiValueMap<String, String> inputs, Viewer viewer) {
        RuleEdit conditions = editing.resume(inputs, RulePurpose.QUALITY, viewer.locale());
        return new Edit(viewer, NewRuleForm.of(inputs), conditions);
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
        private final NewRuleForm form;
        private final RuleEdit conditions;
        private final Problems problems = new Problems();
        private @Nullable WhatIf whatIf;

        private Edit(Viewer viewer, NewRuleForm form, RuleEdit conditions) {
            this.viewer = viewer;
            this.form = form;
            this.conditions = conditions;
        }

        NewRuleForm form() {
            return form;
        }

        RuleEdit conditions() {
            return conditions;
        }

        /** Asks for a what-if by the rule as it stands; null where something is wrong, and the page says what. */
        @Nullable
        Long tryOut(MultiValueMap<String, String> inputs) {
            Rule rule = conditions.complete(inputs);
            Period period = form.period().orElse(null);
            if (period == null) {
                problems.period = text("qualityRules.preview.period.wrong");
            }
            if (rule == null || period == null) {
                return null;
            }
            long id = whatIfs.request(rule, form.name(), period, viewer.userId());
            whatIf = whatIfs.of(id).orElseThrow();
            return id;
        }

        /** The rule if the form can be published but for its name; else null, and the page says why not. */
        @Nullable
        Rule publishable(MultiValueMap<String, String> inputs) {
            if (form.choice().isEmpty()) {
                problems.applies = text("qualityRules.applies.missing");
            }
            Rule rule = conditions.complete(inputs);
            return form.choice().isPresent() ? rule : null;
        }

        void refuseName(String messageKey, Object... args) {
            problems.name = text(messageKey, args);
        }

        /** @param piece the editor alone, for htmx */
        ModelAndView page(HttpStatus status, boolean piece) {
            ModelAndView page = new ModelAndView(piece ? "quality/new :: editor" : "quality/new", status);
            conditions.show(page.getModelMap(), "/quality-rules/new", "qualityRules.say.sentence");
            page.addObject("form", form);
            page.addObject("problems", problems);
            page.addObject("examples", examples.quality());
            page.addObject(PRESENT, rules.findFirstByOrderByVersionNoDesc().orElse(null));
            page.addObject("appliesChoices", Applies.values());
            page.addObject("whatIf", whatIf);
            page.addObject("basis", Basis.PERIOD);
            page.addObject("words", new Words(viewer.locale(), company.zone()));
            return page;
        }

        private String text(String key, Object... args) {
            return messages.getMessage(key, args, viewer.locale());
        }
    }

    /** What is wrong around the conditions, in the reader's language; null where nothing is. */
    static final class Problems {

        private @Nullable String name;
        private @Nullable String applies;
        private @Nullable String period;

        public @Nullable String getName() {
            return name;
        }

        public @Nullable String getApplies() {
            return applies;
        }

        public @Nullable String getPeriod() {
            return period;
        }
    }
}
