package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.PERCENT;

import io.fukan.diagnosis.Details.Returns;
import io.fukan.diagnosis.Finding.Kind;
import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.kpi.Measure;
import io.fukan.organisation.Department;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Field sales gives many handoffs back, or most of them for the same reason: those of SDR, and apart from them those of BDR. */
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
        Returns all = new Returns(
                file.count(Measure.HANDOFF_ACCEPTED)
                        + file.count(Measure.HANDOFF_RETURNED)
                        + file.count(Measure.HANDOFF_OVERDUE),
                file.count(Measure.HANDOFF_RETURNED),
                file.details().returnsByReason());
        Returns ofBdr = file.details().ofBdr();
        return Stream.of(
                        examine(all.without(ofBdr), "", department(), file),
                        examine(ofBdr, Department.BDR.name(), Department.BDR, file))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> examine(Returns handoffs, String subject, Department department, CaseFile file) {
        if (handoffs.returned() == 0) {
            return Optional.empty();
        }
        if (file.isThin(handoffs.decided())) {
            return Optional.of(thin(file, handoffs.decided(), subject, department));
        }
        Map.Entry<String, Long> first = handoffs.byReason().entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElse(Map.entry("", 0L));
        double share = (double) handoffs.returned() / handoffs.decided();
        double ofReason = (double) first.getValue() / handoffs.returned();
        boolean many = share > file.limit(Threshold.RETURN_SHARE) + Rules.ROUNDING;
        boolean oneReason = handoffs.returned() >= FEWEST_RETURNS
                && ofReason > file.limit(Threshold.RETURN_REASON_SHARE) + Rules.ROUNDING;
        if (!many && !oneReason) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                key(),
                subject,
                Kind.SIGN,
                department,
                List.of(
                        Number.count("returned", handoffs.returned()),
                        Number.of("share", PERCENT, share),
                        first.getKey().isEmpty()
                                ? Number.text("reason", "")
                                : Number.word("reason", "rejectionReason." + first.getKey()),
                        Number.of("reasonShare", PERCENT, ofReason)),
                List.of(Look.at("fs-acceptance-rate"))));
    }
}
