package io.fukan.diagnosis;

import io.fukan.kpi.KpiQuery;
import io.fukan.setting.Company;
import io.fukan.time.PeriodChoice;
import java.util.List;
import org.springframework.stereotype.Service;

/** Diagnoses the whole company for the periods that people talk about, and writes down what is found. */
@Service
public class DiagnosisRound {

    private static final List<PeriodChoice> PERIODS = List.of(
            PeriodChoice.THIS_MONTH, PeriodChoice.LAST_MONTH, PeriodChoice.THIS_QUARTER, PeriodChoice.LAST_QUARTER);

    private final Diagnosis diagnosis;
    private final FindingLog log;
    private final Company company;

    DiagnosisRound(Diagnosis diagnosis, FindingLog log, Company company) {
        this.diagnosis = diagnosis;
        this.log = log;
        this.company = company;
    }

    /** Looks once, as of now. */
    public void look() {
        for (PeriodChoice choice : PERIODS) {
            Report report = diagnosis.report(KpiQuery.of(choice.period(company.today(), company.fiscalCalendar())));
            log.record(
                    report.period(),
                    report.findings().stream().map(Report.Told::finding).toList());
        }
    }
}
