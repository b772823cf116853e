package io.fukan.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalogue says something in both languages about each KPI, and only measures that the view derives. */
@DatabaseTest
class KpiCatalogueTest {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"/messages/kpi.properties", "/messages/kpi_en.properties"})
    void everyKpiHasItsNameAndItsFormulaInWords(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(getClass().getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        for (Kpi kpi : KpiCatalogue.all()) {
            assertThat(texts).containsKeys("kpi." + kpi.key() + ".name", "kpi." + kpi.key() + ".formula");
            assertThat(texts).containsKey("dateBasis." + kpi.dateBasis());
        }
    }

    @Test
    void theKpisThatTheTablesCanGiveAreThere() {
        assertThat(KpiCatalogue.all())
                .extracting(Kpi::key)
                .contains(
                        "leads",
                        "quality-leads",
                        "general-leads",
                        "unclassified-leads",
                        "quality-ratio",
                        "connect-quality-ratio",
                        "appointment-quality-ratio",
                        "handoff-quality-ratio",
                        "opportunity-quality-ratio",
                        "proposal-quality-ratio",
                        "win-quality-ratio",
                        "gatekeeper-pass-rate",
                        "average-call-minutes",
                        "speed-to-lead",
                        "speed-to-lead-business",
                        "five-minute-response-rate",
                        "follow-rate",
                        "talk-ratio",
                        "speech-rate",
                        "rally-count",
                        "silence-count",
                        "pitch-variation",
                        "pending-handoffs",
                        "handoff-return-rate",
                        "losses",
                        "lost-amount",
                        "new-mrr",
                        "customers-churned",
                        "churned-mrr",
                        "calls",
                        "reached-calls",
                        "connects",
                        "connect-rate",
                        "appointments",
                        "appointment-rate-per-call",
                        "appointment-rate-per-connect",
                        "appointment-rate-per-lead",
                        "handoffs",
                        "fs-acceptance-rate",
                        "opportunities",
                        "valid-opportunities",
                        "valid-opportunity-rate",
                        "opportunity-rate",
                        "opportunity-rate-per-lead",
                        "is-contribution-rate",
                        "is-contribution-rate-by-amount",
                        "first-meetings",
                        "proposals",
                        "wins",
                        "win-rate",
                        "won-amount",
                        "average-deal-size",
                        "sales-cycle-days",
                        "pipeline-amount",
                        "pipeline-coverage",
                        "weighted-forecast",
                        "forecast-accuracy",
                        "stage-age-days",
                        "next-action-set-rate",
                        "first-meeting-lost-rate",
                        "proposed-products",
                        "opportunity-amount",
                        "logo-churn-rate",
                        "account-coverage-rate",
                        "key-person-connect-rate",
                        "recycle-reactivation-rate",
                        "gross-profit",
                        "channel-roi",
                        "pipeline-per-marketing-yen",
                        "next-action-overdue-rate",
                        "opportunities-per-is-head",
                        "is-fs-balance",
                        "attainment",
                        "attainment-distribution",
                        "sales-capacity",
                        "ramp-months",
                        "required-opportunities",
                        "won-amount-per-fs-head",
                        "revenue-per-head",
                        "gross-profit-per-head",
                        "arr-per-cs-head",
                        "lead-to-win-rate",
                        "lead-to-win-days");
    }

    /** A name that the view does not say would count nothing for ever. */
    @Test
    void everyMeasureStandsInTheView() {
        String view = jdbc.sql(
                        "select string_agg(pg_get_viewdef(v::regclass), ' ') from unnest(array['funnel_event', 'fact_source', 'reported_event', 'standing_deal', 'standing_lead']) v")
                .query(String.class)
                .single();
        Set<String> said = Arrays.stream(Measure.values())
                .map(Measure::key)
                .filter(key -> !view.contains("'" + key + "'"))
                .collect(Collectors.toSet());
        List<String> suffixes = List.of("-arrival", "-progressed", "-skipped");
        assertThat(said)
                .as("the rest are stages with one of the view's suffixes, or activities named by their kind")
                .allMatch(key -> suffixes.stream().anyMatch(key::endsWith)
                        || Set.of("visit", "proposal", "quote").contains(key));
    }
}
