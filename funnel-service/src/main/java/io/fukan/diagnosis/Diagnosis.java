package io.fukan.diagnosis;

import io.fukan.diagnosis.Report.Dismissal;
import io.fukan.diagnosis.Report.Told;
import io.fukan.kpi.KpiQuery;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the figures of a period by all rules, in words later made of it. */
@Service
public class Diagnosis {

    private final KeptCases cases;
    private final DiagnosisLimits limits;
    private final FindingLog log;

    Diagnosis(KeptCases cases, DiagnosisLimits limits, FindingLog log) {
        this.cases = cases;
        this.limits = limits;
        this.log = log;
    }

    /** Keys of all rules, in the order in which what they find is told. */
    public static List<String> rules() {
        return Rules.ALL.stream().map(Rule::key).toList();
    }

    /**
     * What the rules find in the query's period and filters as things stand now, or stood minutes ago where a company has
     * millions of facts ({@link Report#asOf}). What was put aside for the whole company
     * is marked so; a filtered view is looked at with fresh eyes.
     */
    @Transactional(readOnly = true)
    public Report report(KpiQuery query) {
        KeptCases.Seen seen = cases.of(query, limits.current());
        Map<String, Dismissal> dismissals = query.filters().isEmpty() ? log.dismissals(query.period()) : Map.of();
        List<Told> told = Rules.ALL.stream()
                .flatMap(rule -> rule.examine(seen.file()).stream())
                .map(finding -> new Told(finding, dismissals.get(FindingLog.key(finding.rule(), finding.subject()))))
                .toList();
        return new Report(query.period(), seen.at(), told);
    }
}
