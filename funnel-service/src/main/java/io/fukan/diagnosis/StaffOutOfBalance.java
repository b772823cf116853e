package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.TIMES;

import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.funnel.Stage;
import io.fukan.organisation.Department;
import java.util.List;

/** Inside sales brings more deals than field sales can take on, or fewer, for two periods in a row (人員配置). */
final class StaffOutOfBalance implements Rule {

    static final String BALANCE = "is-fs-balance";

    @Override
    public String key() {
        return "isFsImbalance";
    }

    @Override
    public Department department() {
        return Department.FS;
    }

    @Override
    public List<Finding> examine(CaseFile file) {
        double now = file.now().value(BALANCE);
        double before =
                file.before().isEmpty() ? Double.NaN : file.before().get(0).value(BALANCE);
        if (!isOut(now, file) || !isOut(before, file)) {
            return List.of();
        }
        long deals = file.at(Stage.OPPORTUNITY).total();
        return file.isThin(deals)
                ? withheld(file, deals)
                : sign(
                        List.of(
                                Number.of("balance", TIMES, now),
                                Number.of("before", TIMES, before),
                                Number.word("short", "department." + (now > 1 ? Department.FS : Department.SDR))),
                        Look.at(BALANCE));
    }

    private static boolean isOut(double balance, CaseFile file) {
        return balance < file.limit(Threshold.BALANCE_LOW) - Rules.ROUNDING
                || balance > file.limit(Threshold.BALANCE_HIGH) + Rules.ROUNDING;
    }
}
