package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.PERCENT;

import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.kpi.Measure;
import io.fukan.organisation.Department;
import java.util.List;
import java.util.Map;

/** Field sales gives many handoffs back, or most of them for the same reason. */
final class HandoffsReturned implements Rule {

    /** Returns below which a most frequent reason says nothing. */
    private static final long FEWEST_RETURNS = 5;

    @Override
    public String key() {
        return "handoffRejected";
    }

    @Override
    public Department department() {
        return Department.SDR;
    }

    @Override
    public List<Finding> examine(CaseFile file) {
        long decided = file.count(Measure.HANDOFF_ACCEPTED)
                + file.count(Measure.HANDOFF_RETURNED)
                + file.count(Measure.HANDOFF_OVERDUE);
        long returned = file.count(Measure.HANDOFF_RETURNED);
        if (returned == 0) {
            return List.of();
        }
        if (file.isThin(decided)) {
            return withheld(file, decided);
        }
        Map.Entry<String, Long> first = file.details().returnsByReason().entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElse(Map.entry("", 0L));
        double share = (double) returned / decided;
        double ofReason = (double) first.getValue() / returned;
        boolean many = share > file.limit(Threshold.RETURN_SHARE) + Rules.ROUNDING;
        boolean oneReason =
                returned >= FEWEST_RETURNS && ofReason > file.limit(Threshold.RETURN_REASON_SHARE) + Rules.ROUNDING;
        if (!many && !oneReason) {
            return List.of();
        }
        return sign(
                List.of(
                        Number.count("returned", returned),
                        Number.of("share", PERCENT, share),
                        first.getKey().isEmpty()
                                ? Number.text("reason", "")
                                : Number.word("reason", "rejectionReason." + first.getKey()),
                        Number.of("reasonShare", PERCENT, ofReason)),
                Look.at("fs-acceptance-rate"));
    }
}
