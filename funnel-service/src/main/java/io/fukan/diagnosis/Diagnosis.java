package io.fukan.diagnosis;

import io.fukan.diagnosis.Report.Dismissal;
import io.fukan.diagnosis.Report.Told;
import io.fukan.kpi.KpiQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the figures of a period by all rules, in words later made of it. */
@Service
public class Diagnosis {

    private final CaseReader cases;
    private final DiagnosisLimits limits;
    private final FindingLog log;
    private final Clock clock;

    Diagnosis(CaseReader cases, DiagnosisLimits limits, FindingLog log, Clock clock) {
        this.cases = cases;
        this.limits = limits;
        this.log = log;
        this.clock = clock;
    }

    /** Keys of all rules, in the order in which what they find is told. */
    public static List<String> rules() {
        return Rules.ALL.stream().map(Rule::key).toList();
    }

    /**
     * What the rules find in the query's period and filters as things stand now. What was put aside for the whole company
     * is marked so; a filtered view is looked at with fresh eyes.
     */
    @Transactional(readOnly = true)
    public Report report(KpiQuery query) {
        CaseFile file = cases.read(query, limits.current());
        Map<String, Dismissal> dismissals = query.filters().isEmpty() ? log.dismissals(query.period()) : Map.of();
        List<Told> told = Rules.ALL.stream()
                .flatMap(rule -> rule.examine(file).stream())
                .map(finding -> new Told(finding, dismissals.get(FindingLog.key(finding.rule(), finding.subject()))))
                .toList();
        return new Report(query.period(), clock.instant(), told);
    }
}
