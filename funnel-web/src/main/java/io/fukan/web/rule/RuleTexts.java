package io.fukan.web.rule;

import io.fukan.criteria.RuleFields;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words for rules, by the fields there are now. */
@Component
public class RuleTexts {

    private final RuleFields fields;
    private final MessageSource messages;

    RuleTexts(RuleFields fields, MessageSource messages) {
        this.fields = fields;
        this.messages = messages;
    }

    /** Words in that language, for one page: the fields are looked up once. */
    public RuleWords in(Locale locale) {
        return new RuleWords(new FieldWords(messages, fields.present(), locale));
    }
}
