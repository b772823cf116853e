package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.PERCENT;
import static io.fukan.diagnosis.Finding.Number.Format.POINTS;

import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.organisation.Department;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Marketing reaches its number of leads while the share of quality leads misses its target or falls. New leads count, as in the
 * KPIs by which the targets are set; those that come back out of recycling nobody won anew.
 */
final class MarketingVolume implements Rule {

    static final String RATIO = "quality-ratio";

    @Override
    public String key() {
        return "mkVolumeChasing";
    }

    @Override
    public Department department() {
        return Department.MK;
    }

    @Override
    public List<Finding> examine(CaseFile file) {
        Double target = file.target("leads");
        long leads = file.now().base(RATIO);
        double ratio = file.now().value(RATIO);
        if (target == null || Double.isNaN(ratio) || leads < target) {
            return List.of();
        }
        if (file.isThin(leads)) {
            return withheld(file, leads);
        }
        Double aimed = file.target(RATIO);
        OptionalDouble usual = file.usual(chapter -> chapter.value(RATIO));
        boolean misses = aimed != null && ratio < aimed;
        boolean falls = usual.isPresent()
                && usual.getAsDouble() - ratio >= file.limit(Threshold.QUALITY_RATIO_FALL) - Rules.ROUNDING;
        if (!misses && !falls) {
            return List.of();
        }
        return sign(
                List.of(
                        Number.count("leads", leads),
                        Number.of("attainment", PERCENT, leads / target),
                        Number.of("qualityRatio", PERCENT, ratio),
                        Number.of("qualityRatioTarget", PERCENT, aimed),
                        Number.of("change", POINTS, usual.isPresent() ? ratio - usual.getAsDouble() : null)),
                Look.at("general-leads"),
                Look.at(RATIO));
    }
}
