package io.fukan.diagnosis;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.fukan.kpi.KpiQuery;
import io.fukan.setting.Company;
import io.fukan.time.PeriodChoice;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes down every hour what is found, so that there is a history that nobody had to look for. */
@Configuration(proxyBeanMethods = false)
class DiagnosisRounds {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final List<PeriodChoice> PERIODS = List.of(
            PeriodChoice.THIS_MONTH, PeriodChoice.LAST_MONTH, PeriodChoice.THIS_QUARTER, PeriodChoice.LAST_QUARTER);

    @Bean
    RecurringTask<Void> writeFindingsDown(Diagnosis diagnosis, FindingLog log, Company company) {
        return Tasks.recurring("write-findings-down", FixedDelay.of(EVERY)).execute((instance, context) -> {
            for (PeriodChoice choice : PERIODS) {
                Report report = diagnosis.report(KpiQuery.of(choice.period(company.today(), company.fiscalCalendar())));
                log.record(
                        report.period(),
                        report.findings().stream().map(Report.Told::finding).toList());
            }
        });
    }
}
