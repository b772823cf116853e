package io.fukan.web.criteria;

import io.fukan.access.Viewer;
import io.fukan.criteria.Rule;
import io.fukan.qualification.CriteriaKind;
import io.fukan.qualification.CriteriaPreview;
import io.fukan.qualification.CriteriaVersion;
import io.fukan.qualification.CriteriaVersions;
import io.fukan.setting.Company;
import io.fukan.web.rule.RuleEdit;
import io.fukan.web.rule.RuleEditing;
import io.fukan.web.rule.RuleTexts;
import io.fukan.web.rule.RuleWords;
import io.fukan.words.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Carries the form of the next version of some criteria from one step to the next. */
@Component
class CriteriaEditor {

    private static final BigDecimal USUALLY_LARGE = BigDecimal.valueOf(10_000_000);

    private final CriteriaVersions versions;
    private final CriteriaPreview preview;
    private final RuleEditing editing;
    private final RuleTexts texts;
    private final Company company;
    private final MessageSource messages;

    CriteriaEditor(
            CriteriaVersions versions,
            CriteriaPreview preview,
            RuleEditing editing,
            RuleTexts texts,
            Company company,
            MessageSource messages) {
        this.versions = versions;
        this.preview = preview;
        this.editing = editing;
        this.texts = texts;
        this.company = company;
        this.messages = messages;
    }

    /** @param start {@code shipped} for what we ship, {@code blank} for nothing, else the version in force if there is one */
    Edit begin(CriteriaKind kind, String start, Viewer viewer) {
        Optional<CriteriaVersion> newest = versions.findFirstByKindOrderByVersionNoDesc(kind);
        Optional<Rule> rule = switch (start) {
            case "blank" -> Optional.empty();
            case "shipped" -> Optional.of(kind.shipped().rule());
            default ->
                newest.map(CriteriaVersion::rule)
                        .or(() -> Optional.of(kind.shipped().rule()));
        };
        BigDecimal least = newest.map(CriteriaVersion::leastAmount).orElse(USUALLY_LARGE);
        CriteriaForm form = new CriteriaForm("", least.toBigInteger().toString(), CriteriaForm.USUAL_LOOK);
        return new Edit(kind, viewer, form, editing.begin(rule, kind.purpose(), viewer.locale()));
    }

    /** The form as it comes back. */
    Edit resume(CriteriaKind kind, MultiValueMap<String, String> inputs, Viewer viewer) {
        return new Edit(kind, viewer, CriteriaForm.of(inputs), editing.resume(inputs, kind.purpose(), viewer.locale()));
    }

    /** What one condition says of the latest ones, in words. */
    record PartRow(String text, CriteriaPreview.Part part) {}

    /** The form during one step. */
    final class Edit {

        private final CriteriaKind kind;
        private final Viewer viewer;
        private final CriteriaForm form;
        private final RuleEdit conditions;
        private String wrongField = "";
        private String wrongText = "";
        private CriteriaPreview.@Nullable Preview effect;

        private Edit(CriteriaKind kind, Viewer viewer, CriteriaForm form, RuleEdit conditions) {
            this.kind = kind;
            this.viewer = viewer;
            this.form = form;
            this.conditions = conditions;
        }

        CriteriaForm form() {
            return form;
        }

        RuleEdit conditions() {
            return conditions;
        }

        void preview() {
            Rule rule = conditions.check();
            if (rule != null) {
                effect = preview.preview(kind, rule, form.least(), form.look());
            }
        }

        void refuse(String field, String messageKey, Object... args) {
            wrongField = field;
            wrongText = messages.getMessage(messageKey, args, viewer.locale());
        }

        /** @param piece the editor alone, for htmx */
        ModelAndView page(HttpStatus status, boolean piece) {
            ModelAndView page = new ModelAndView(piece ? "criteria/new :: editor" : "criteria/new", status);
            String address = "/criteria/" + kind.apiName();
            conditions.show(page.getModelMap(), address + "/new", "criteriaPages.say." + kind.purpose());
            page.addObject("kind", kind);
            page.addObject("address", address);
            page.addObject("form", form);
            page.addObject("refused", Map.of(wrongField, wrongText));
            page.addObject("present", versions.inForce(kind).orElse(null));
            page.addObject("looks", CriteriaForm.LOOKS);
            page.addObject("effect", effect);
            page.addObject("parts", parts());
            page.addObject("words", new Words(viewer.locale(), company.zone()));
            return page;
        }

        private List<PartRow> parts() {
            if (effect == null) {
                return List.of();
            }
            RuleWords words = texts.in(viewer.locale());
            return effect.parts().stream()
                    .map(part -> new PartRow(words.clause(part.condition()), part))
                    .toList();
        }
    }
}
