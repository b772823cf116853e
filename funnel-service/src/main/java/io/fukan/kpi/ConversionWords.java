package io.fukan.kpi;

import io.fukan.setting.CompanySettings;
import io.fukan.text.OwnWords;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Which KPI bears the name 商談化率: companies use the word for the confirmed opportunity (the default) or for the
 * appointment. The names change places; no formula does.
 */
@Component
class ConversionWords implements OwnWords {

    private static final String OF_APPOINTMENTS = "appointment-rate-per-lead";

    /** What KPIs are called where the appointment is what is called 商談化, by the message of their usual name. */
    private static final Map<String, String> THEN = Map.of(
            "kpi." + OF_APPOINTMENTS + ".name",
            "kpi.conversion.appointment-rate-per-lead",
            "kpi.opportunity-rate.name",
            "kpi.conversion.opportunity-rate",
            "kpi.opportunity-rate-per-lead.name",
            "kpi.conversion.opportunity-rate-per-lead");

    private final CompanySettings settings;
    private final ObjectProvider<MessageSource> messages;

    ConversionWords(CompanySettings settings, ObjectProvider<MessageSource> messages) {
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public Optional<String> of(String code, Locale locale) {
        return Optional.ofNullable(THEN.get(code))
                .filter(then -> settings.current().conversionKpi().equals(OF_APPOINTMENTS))
                .map(then -> messages.getObject().getMessage(then, null, locale));
    }
}
