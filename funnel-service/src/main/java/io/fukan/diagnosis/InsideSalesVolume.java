package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.PERCENT;

import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.funnel.Stage;
import io.fukan.kpi.Measure;
import io.fukan.organisation.Department;
import io.fukan.quality.Quality;
import java.util.List;

/** Inside sales reaches its number of handoffs while it books no better leads than come in, or field sales returns many. */
final class InsideSalesVolume implements Rule {

    @Override
    public String key() {
        return "isVolumeChasing";
    }

    @Override
    public Department department() {
        return Department.SDR;
    }

    @Override
    public List<Finding> examine(CaseFile file) {
        Double target = file.target("handoffs");
        long handoffs = file.count(Measure.HANDOFF);
        if (target == null || handoffs < target) {
            return List.of();
        }
        if (file.isThin(handoffs)) {
            return withheld(file, handoffs);
        }
        Double leads = file.at(Stage.LEAD).ratio();
        Double booked = file.at(Stage.APPOINTMENT).ratio();
        long decided = file.count(Measure.HANDOFF_ACCEPTED)
                + file.count(Measure.HANDOFF_RETURNED)
                + file.count(Measure.HANDOFF_OVERDUE);
        Double accepted = decided == 0 ? null : (double) file.count(Measure.HANDOFF_ACCEPTED) / decided;
        boolean unselective = leads != null
                && booked != null
                && !file.isThin(file.at(Stage.APPOINTMENT).total())
                && booked <= leads;
        boolean refused = accepted != null && !file.isThin(decided) && accepted < file.limit(Threshold.ACCEPTANCE_LOW);
        if (!unselective && !refused) {
            return List.of();
        }
        return sign(
                List.of(
                        Number.count("handoffs", handoffs),
                        Number.of("attainment", PERCENT, handoffs / target),
                        Number.of("appointmentQualityRatio", PERCENT, booked),
                        Number.of("leadQualityRatio", PERCENT, leads),
                        Number.of("acceptance", PERCENT, accepted)),
                Look.at(Stage.HANDOFF, Quality.GENERAL),
                Look.at("fs-acceptance-rate"));
    }
}
