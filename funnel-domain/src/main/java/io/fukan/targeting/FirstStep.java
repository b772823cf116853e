package io.fukan.targeting;

import io.fukan.lead.NextStep;
import io.fukan.setting.Company;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What usually comes first with a new target account, so that none is ever without a next action. */
@Component
public class FirstStep {

    private static final int DAYS_TO_RESEARCH = 3;

    private final MessageSource messages;
    private final Company company;

    FirstStep(MessageSource messages, Company company) {
        this.messages = messages;
        this.company = company;
    }

    /** Research of the company within some business days, worded in that language. */
    public NextStep in(Locale locale) {
        LocalDate day = company.businessCalendar().plusBusinessDays(company.today(), DAYS_TO_RESEARCH);
        return NextStep.on(messages.getMessage("target.first", null, locale), day);
    }
}
