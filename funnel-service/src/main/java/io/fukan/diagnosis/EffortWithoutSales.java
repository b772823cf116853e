package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.CHANGE;
import static io.fukan.diagnosis.Finding.Number.Format.YEN;

import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.kpi.Measure;
import io.fukan.organisation.Department;
import java.util.List;
import java.util.OptionalDouble;

/** Much more is done, and sales stay where they were (工数悪化・売上不変). */
final class EffortWithoutSales implements Rule {

    private static final List<Measure> EFFORT =
            List.of(Measure.CALL, Measure.FIRST_MEETING, Measure.VISIT, Measure.PROPOSAL, Measure.QUOTE);

    @Override
    public String key() {
        return "effortUpSalesFlat";
    }

    @Override
    public Department department() {
        return Department.FS;
    }

    @Override
    public List<Finding> examine(CaseFile file) {
        long effort = (long) effort(file.now());
        OptionalDouble more = file.rise(EffortWithoutSales::effort);
        OptionalDouble sales = file.rise(chapter -> chapter.wonAmount().doubleValue());
        if (more.isEmpty() || sales.isEmpty()) {
            return List.of();
        }
        if (file.isThin(effort)) {
            return withheld(file, effort);
        }
        boolean rises = more.getAsDouble() >= file.limit(Threshold.EFFORT_RISE) - Rules.ROUNDING;
        boolean flat = Math.abs(sales.getAsDouble()) <= file.limit(Threshold.SALES_FLAT) + Rules.ROUNDING;
        if (!rises || !flat) {
            return List.of();
        }
        return sign(
                List.of(
                        Number.count("activities", effort),
                        Number.of("rise", CHANGE, more.getAsDouble()),
                        Number.of("wonAmount", YEN, file.now().wonAmount()),
                        Number.of("change", CHANGE, sales.getAsDouble())),
                Look.at("calls"),
                Look.at("won-amount"));
    }

    private static double effort(Chapter chapter) {
        return EFFORT.stream().mapToLong(chapter::count).sum();
    }
}
