package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.PERCENT;

import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.organisation.Department;
import java.util.List;

/** Much of a month's handoffs comes on its last three business days: the number is made, not the meeting. */
final class HandoffsAtMonthEnd implements Rule {

    @Override
    public String key() {
        return "monthEndDump";
    }

    @Override
    public Department department() {
        return Department.SDR;
    }

    @Override
    public List<Finding> examine(CaseFile file) {
        Details details = file.details();
        if (details.handoffsOfMonth() == 0) {
            return List.of();
        }
        if (file.isThin(details.handoffsOfMonth())) {
            return withheld(file, details.handoffsOfMonth());
        }
        double share = (double) details.handoffsAtMonthEnd() / details.handoffsOfMonth();
        return share < file.limit(Threshold.MONTH_END_SHARE) - Rules.ROUNDING
                ? List.of()
                : sign(
                        List.of(
                                Number.text("month", details.month()),
                                Number.count("handoffs", details.handoffsAtMonthEnd()),
                                Number.of("share", PERCENT, share)),
                        Look.at("handoffs"));
    }
}
