package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.PERCENT;

import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.funnel.Stage;
import io.fukan.organisation.Department;
import java.util.List;

/** What was lost or given back goes without a reason or a day to come back, and so is lost for good. */
final class RecycleLeak implements Rule {

    @Override
    public String key() {
        return "recycleLeak";
    }

    @Override
    public Department department() {
        return Department.MK;
    }

    @Override
    public List<Finding> examine(CaseFile file) {
        long all = file.details().laidAside();
        long blind = file.details().laidAsideBlindly();
        if (blind == 0) {
            return List.of();
        }
        if (file.isThin(all)) {
            return withheld(file, all);
        }
        double share = (double) blind / all;
        return share <= file.limit(Threshold.LEAK_SHARE) + Rules.ROUNDING
                ? List.of()
                : sign(
                        List.of(
                                Number.count("laidAside", all),
                                Number.count("blind", blind),
                                Number.of("share", PERCENT, share)),
                        Look.at(Stage.OPPORTUNITY, null),
                        Look.at("lost-rate"));
    }
}
