package io.fukan.web.lead;

import io.fukan.kpi.Unit;
import io.fukan.lead.Lead;
import io.fukan.response.ResponseClock;
import io.fukan.response.ResponseClocks;
import io.fukan.setting.Company;
import io.fukan.time.BusinessHours;
import io.fukan.words.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how the latest inquiry of a lead was answered. */
@Component
class FirstAnswers {

    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    private final ResponseClocks clocks;
    private final Company company;
    private final Clock clock;

    FirstAnswers(ResponseClocks clocks, Company company, Clock clock) {
        this.clocks = clocks;
        this.company = company;
        this.clock = clock;
    }

    /** Null where nobody has inquired. */
    LeadPage.@Nullable FirstAnswer of(Lead lead, Locale locale) {
        return clocks.findByLeadIdOrderByStartedAtDesc(lead.id()).stream()
                .findFirst()
                .map(latest -> answer(latest, locale))
                .orElse(null);
    }

    private LeadPage.FirstAnswer answer(ResponseClock inquiry, Locale locale) {
        BusinessHours hours = company.businessHours();
        Instant answered = inquiry.answeredAt();
        Instant touched = answered == null ? clock.instant() : answered;
        return new LeadPage.FirstAnswer(
                inquiry.startedAt(),
                answered != null,
                minutes(hours.between(inquiry.startedAt(), touched), locale),
                touched.isAfter(inquiry.dueAt()) ? minutes(hours.between(inquiry.dueAt(), touched), locale) : null);
    }

    private String minutes(Duration working, Locale locale) {
        BigDecimal minutes = BigDecimal.valueOf(working.toSeconds()).divide(MINUTE, MathContext.DECIMAL64);
        return new Words(locale, company.zone()).figure(minutes, Unit.MINUTES);
    }
}
