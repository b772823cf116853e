package io.fukan.web.targeting;

import io.fukan.access.Viewer;
import io.fukan.account.TargetTier;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RulePurpose;
import io.fukan.lead.NextStep;
import io.fukan.setting.Company;
import io.fukan.web.rule.RuleEdit;
import io.fukan.web.rule.RuleEditing;
import io.fukan.words.Words;
import io.fukan.work.ListBuilding;
import io.fukan.work.TargetWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Carries the form that builds a list of targets from step to step. */
@Component
class BuildEditor {

    private final RuleEditing editing;
    private final ListBuilding building;
    private final TargetWork work;
    private final MessageSource messages;
    private final Company company;

    BuildEditor(RuleEditing editing, ListBuilding building, TargetWork work, MessageSource messages, Company company) {
        this.editing = editing;
        this.building = building;
        this.work = work;
        this.messages = messages;
        this.company = company;
    }

    Edit begin(Viewer viewer) {
        NextStep first = first(viewer);
        BuildForm form = new BuildForm(
                TargetTier.B.name(), "", List.of(), first.action(), first.on().toString());
        return new Edit(viewer, form, editing.begin(Optional.empty(), RulePurpose.TARGETING, viewer.locale()));
    }

    /** The form as it comes back. */
    Edit resume(MultiValueMap<String, String> inputs, Viewer viewer) {
        return new Edit(viewer, BuildForm.of(inputs), editing.resume(inputs, RulePurpose.TARGETING, viewer.locale()));
    }

    NextStep first(Viewer viewer) {
        return work.first(viewer.locale());
    }

    Words words(Viewer viewer) {
        return new Words(viewer.locale(), company.zone());
    }

    /** The form during one step. */
    final class Edit {

        private final Viewer viewer;
        private final BuildForm form;
        private final RuleEdit conditions;
        private String wrongField = "";
        private String wrongText = "";
        private ListBuilding.@Nullable Preview effect;

        private Edit(Viewer viewer, BuildForm form, RuleEdit conditions) {
            this.viewer = viewer;
            this.form = form;
            this.conditions = conditions;
        }

        BuildForm form() {
            return form;
        }

        RuleEdit conditions() {
            return conditions;
        }

        void preview() {
            Rule rule = conditions.check();
            if (rule != null) {
                effect = building.preview(rule, viewer);
            }
        }

        void refuse(String field, String messageKey, Object... args) {
            wrongField = field;
            wrongText = messages.getMessage(messageKey, args, viewer.locale());
        }

        /** @param piece the editor alone, for htmx */
        ModelAndView page(HttpStatus status, boolean piece) {
            ModelAndView page = new ModelAndView(piece ? "targeting/build :: editor" : "targeting/build", status);
            conditions.show(page.getModelMap(), "/target-accounts/build/conditions", "targetAccounts.build.say");
            page.addObject("form", form);
            page.addObject("refused", Map.of(wrongField, wrongText));
            page.addObject("effect", effect);
            page.addObject("most", ListBuilding.MOST);
            page.addObject("tiers", TargetTier.values());
            page.addObject("reps", building.reps(viewer));
            page.addObject("mayAssign", TargetWork.mayAssign(viewer));
            page.addObject("words", words(viewer));
            return page;
        }
    }
}
