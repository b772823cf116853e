package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.PERCENT;

import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.organisation.Department;
import java.util.List;

/** Leads are given back without a word, so inside sales cannot learn from it. */
final class ReturnsWithoutComment implements Rule {

    @Override
    public String key() {
        return "noFeedback";
    }

    @Override
    public Department department() {
        return Department.FS;
    }

    @Override
    public List<Finding> examine(CaseFile file) {
        long returns = file.details().returns();
        long silent = file.details().returnsWithoutComment();
        if (silent == 0) {
            return List.of();
        }
        if (file.isThin(returns)) {
            return withheld(file, returns);
        }
        double share = (double) silent / returns;
        return share < file.limit(Threshold.NO_COMMENT_SHARE) - Rules.ROUNDING
                ? List.of()
                : sign(
                        List.of(
                                Number.count("returns", returns),
                                Number.count("silent", silent),
                                Number.of("share", PERCENT, share)),
                        Look.at("fs-acceptance-rate"));
    }
}
