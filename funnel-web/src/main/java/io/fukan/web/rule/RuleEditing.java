package io.fukan.web.rule;

import io.fukan.criteria.FieldCatalogue;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleFields;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.RulePurpose;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Carries conditions from one step of their form to the next: each step posts the whole form and gets it back changed, and
 * nothing is kept on the server. What stands around the conditions is the business of whoever uses it.
 */
@Component
public class RuleEditing {

    private final RuleFields fields;
    private final RuleJson json;
    private final FieldChoices choices;
    private final MessageSource messages;

    RuleEditing(RuleFields fields, RuleJson json, FieldChoices choices, MessageSource messages) {
        this.fields = fields;
        this.json = json;
        this.choices = choices;
        this.messages = messages;
    }

    /** @param start rule to begin with; empty: a place for the first condition */
    public RuleEdit begin(Optional<Rule> start, RulePurpose purpose, Locale locale) {
        Draft.Group draft = start.map(Draft::of).orElseGet(Draft::blank);
        return edit(purpose, locale, draft, false);
    }

    /** The conditions as the form sends them. */
    public RuleEdit resume(MultiValueMap<String, String> inputs, RulePurpose purpose, Locale locale) {
        DraftForm form = new DraftForm(inputs, fields.present(purpose));
        boolean checked = "true".equals(inputs.getFirst("checked"));
        return edit(purpose, locale, form.read(), checked);
    }

    private RuleEdit edit(RulePurpose purpose, Locale locale, Draft.Group draft, boolean checked) {
        FieldCatalogue catalogue = fields.present(purpose);
        return new RuleEdit(
                purpose, catalogue, new FieldWords(messages, catalogue, locale), json, choices, draft, checked);
    }
}
