package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.PERCENT;
import static io.fukan.diagnosis.Finding.Number.Format.POINTS;

import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.organisation.Department;
import java.util.List;
import java.util.OptionalDouble;

/** Leads that marketing handed over are no longer followed up within one business day (フォロー率). */
final class FollowUpsMissing implements Rule {

    static final String FOLLOWED = "follow-rate";

    @Override
    public String key() {
        return "followRateDrop";
    }

    @Override
    public Department department() {
        return Department.SDR;
    }

    @Override
    public List<Finding> examine(CaseFile file) {
        long handed = file.now().base(FOLLOWED);
        if (handed == 0) {
            return List.of();
        }
        if (file.isThin(handed)) {
            return withheld(file, handed);
        }
        double rate = file.now().value(FOLLOWED);
        OptionalDouble usual = file.usual(chapter -> chapter.value(FOLLOWED));
        boolean low = rate < file.limit(Threshold.FOLLOW_LOW) - Rules.ROUNDING;
        boolean falls =
                usual.isPresent() && usual.getAsDouble() - rate >= file.limit(Threshold.FOLLOW_FALL) - Rules.ROUNDING;
        if (!low && !falls) {
            return List.of();
        }
        return sign(
                List.of(
                        Number.count("handed", handed),
                        Number.of("rate", PERCENT, rate),
                        Number.of("change", POINTS, rate - usual.orElse(Double.NaN))),
                Look.at(FOLLOWED));
    }
}
