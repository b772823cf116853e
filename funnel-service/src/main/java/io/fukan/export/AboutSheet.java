package io.fukan.export;

import io.fukan.quality.QualityRule;
import io.fukan.quality.QualityRules;
import io.fukan.setting.Company;
import io.fukan.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sheet on which a workbook says of what it is: lines of an item and its content, in the reader's language. */
@Component
public class AboutSheet {

    private final QualityRules rules;
    private final Company company;
    private final MessageSource messages;

    AboutSheet(QualityRules rules, Company company, MessageSource messages) {
        this.rules = rules;
        this.company = company;
        this.messages = messages;
    }

    public Sheet of(List<List<@Nullable Object>> lines, Locale locale) {
        return new Sheet(
                text("export.about", locale),
                List.of(text("export.about.item", locale), text("export.about.content", locale)),
                lines);
    }

    /** The line of the moment of which all speaks. */
    public List<@Nullable Object> asOf(Instant moment, Locale locale) {
        return List.of(text("export.about.asOf", locale), new Words(locale, company.zone()).moment(moment));
    }

    /** The line of the newest definition of a quality lead. */
    public List<@Nullable Object> version(Locale locale) {
        String version = rules.findFirstByOrderByVersionNoDesc()
                .map(QualityRule::versionNo)
                .map(Object::toString)
                .orElse(Words.NO_DATA);
        return List.of(text("export.about.version", locale), version);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
