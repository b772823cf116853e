package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.CHANGE;
import static io.fukan.diagnosis.Finding.Number.Format.PERCENT;

import io.fukan.diagnosis.Finding.Kind;
import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.funnel.Stage;
import io.fukan.organisation.Department;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One department brings much more than before, and of it the next one turns much less into its own: what one gains the other
 * loses. Cohorts of the same age are compared, so the lag between the two is in.
 */
final class Seesaw implements Rule {

    private static final List<Stage> HANDED_ON =
            List.of(Stage.LEAD, Stage.APPOINTMENT, Stage.OPPORTUNITY, Stage.WIN, Stage.RETAINED);

    @Override
    public String key() {
        return "seesaw";
    }

    @Override
    public Department department() {
        return Department.SDR;
    }

    @Override
    public List<Finding> examine(CaseFile file) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i + 1 < HANDED_ON.size(); i++) {
            between(HANDED_ON.get(i), HANDED_ON.get(i + 1), file, found);
        }
        return found;
    }

    private void between(Stage from, Stage to, CaseFile file, List<Finding> found) {
        long brought = file.at(from).total();
        OptionalDouble rise = file.rise(chapter -> chapter.at(from).total());
        OptionalDouble usual = file.usual(chapter -> chapter.conversion(from, to));
        boolean rises = rise.isPresent() && rise.getAsDouble() >= file.limit(Threshold.SEESAW_RISE) - Rules.ROUNDING;
        if (!rises || file.isThin(brought) || usual.isEmpty() || usual.getAsDouble() == 0) {
            return;
        }
        double conversion = file.now().conversion(from, to);
        double fall = conversion / usual.getAsDouble() - 1;
        if (fall <= -file.limit(Threshold.SEESAW_FALL) + Rules.ROUNDING) {
            found.add(new Finding(
                    key(),
                    from.apiName(),
                    Kind.SIGN,
                    to.department(),
                    List.of(
                            Number.word("from", from.messageKey()),
                            Number.of("rise", CHANGE, rise.getAsDouble()),
                            Number.word("to", to.messageKey()),
                            Number.of("conversion", PERCENT, conversion),
                            Number.of("usualConversion", PERCENT, usual.getAsDouble())),
                    List.of(Look.at(from, null), Look.at(to, null))));
        }
    }
}
