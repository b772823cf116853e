package io.fukan.notice;

import io.fukan.setting.Company;
import io.fukan.time.DateWords;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a notice in words. */
@Component
public class NoticeWords {

    private final MessageSource messages;
    private final Company company;

    NoticeWords(MessageSource messages, Company company) {
        this.messages = messages;
        this.company = company;
    }

    /** One sentence. */
    public String sentence(NoticeLine line, Locale locale) {
        Object[] args = {
            line.actor() == null ? messages.getMessage("notice.nobody", null, locale) : line.actor(),
            record(line, locale),
            line.word() == null ? "" : messages.getMessage(line.word(), null, line.word(), locale),
            when(line, locale)
        };
        return messages.getMessage("notice." + line.kind().name(), args, locale);
    }

    private String record(NoticeLine line, Locale locale) {
        if (line.company() != null && line.person() != null) {
            return messages.getMessage("notice.record", new Object[] {line.company(), line.person()}, locale);
        }
        if (line.company() != null) {
            return line.company();
        }
        if (line.person() != null) {
            return messages.getMessage("notice.person", new Object[] {line.person()}, locale);
        }
        Object number = line.leadId() == null ? line.opportunityId() : line.leadId();
        return line.deal() != null ? line.deal() : "#" + number;
    }

    private String when(NoticeLine line, Locale locale) {
        DateWords words = new DateWords(locale, company.zone());
        if (line.moment() != null) {
            return words.moment(line.moment());
        }
        return line.day() == null ? "" : words.date(line.day());
    }
}
