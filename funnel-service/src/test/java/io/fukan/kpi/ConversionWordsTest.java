package io.fukan.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import io.fukan.setting.CompanySetting;
import io.fukan.setting.CompanySettings;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.annotation.Transactional;

/** 商談化率 is what the company calls so. */
@DatabaseTest
@Transactional
class ConversionWordsTest {

    @Autowired
    CompanySettings settings;

    @Autowired
    MessageSource messages;

    @Test
    void byDefaultItIsTheConfirmedOpportunity() {
        assertThat(name("opportunity-rate")).isEqualTo("商談化率");
        assertThat(name("appointment-rate-per-lead")).isEqualTo("アポ率（対リード）");
    }

    @Test
    void aCompanyThatMeansTheAppointmentHasOneKpiOfThatName() {
        CompanySetting setting = settings.current();
        setting.callConversion("appointment-rate-per-lead");
        settings.save(setting);

        assertThat(name("appointment-rate-per-lead")).isEqualTo("商談化率");
        assertThat(KpiCatalogue.all()).extracting(kpi -> name(kpi.key())).doesNotHaveDuplicates();
        assertThat(name("opportunity-rate")).isEqualTo("商談確認率");
    }

    private String name(String kpi) {
        return messages.getMessage("kpi." + kpi + ".name", null, Locale.JAPANESE);
    }
}
