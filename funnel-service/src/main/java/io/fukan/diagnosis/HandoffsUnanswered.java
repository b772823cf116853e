package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.PERCENT;

import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.kpi.Measure;
import io.fukan.organisation.Department;
import java.util.List;

/** Handoffs stay without an answer beyond their term. */
final class HandoffsUnanswered implements Rule {

    @Override
    public String key() {
        return "silentHandoff";
    }

    @Override
    public Department department() {
        return Department.FS;
    }

    @Override
    public List<Finding> examine(CaseFile file) {
        long silent = file.count(Measure.HANDOFF_OVERDUE);
        long handoffs = file.count(Measure.HANDOFF);
        if (silent == 0) {
            return List.of();
        }
        if (file.isThin(handoffs)) {
            return withheld(file, handoffs);
        }
        double share = (double) silent / handoffs;
        return share <= file.limit(Threshold.SILENT_SHARE) + Rules.ROUNDING
                ? List.of()
                : sign(
                        List.of(Number.count("silent", silent), Number.of("share", PERCENT, share)),
                        Look.at("fs-acceptance-rate"));
    }
}
