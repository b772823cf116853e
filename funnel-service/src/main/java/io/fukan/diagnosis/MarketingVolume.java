package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.PERCENT;
import static io.fukan.diagnosis.Finding.Number.Format.POINTS;

import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.funnel.Stage;
import io.fukan.kpi.Basis;
import io.fukan.organisation.Department;
import io.fukan.quality.Quality;
import java.util.List;
import java.util.OptionalDouble;

/** Marketing reaches its number of leads while the share of quality leads misses its target or falls. */
final class MarketingVolume implements Rule {

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
        Split leads = file.at(Stage.LEAD);
        Double ratio = leads.ratio();
        if (target == null || ratio == null || leads.total() < target) {
            return List.of();
        }
        if (file.isThin(leads.total())) {
            return withheld(file, leads.total());
        }
        Double aimed = file.target("quality-ratio");
        OptionalDouble usual = file.usual(chapter -> ratioOf(chapter.at(Stage.LEAD)));
        boolean misses = aimed != null && ratio < aimed;
        boolean falls = usual.isPresent()
                && usual.getAsDouble() - ratio >= file.limit(Threshold.QUALITY_RATIO_FALL) - Rules.ROUNDING;
        if (!misses && !falls) {
            return List.of();
        }
        return sign(
                List.of(
                        Number.count("leads", leads.total()),
                        Number.of("attainment", PERCENT, leads.total() / target),
                        Number.of("qualityRatio", PERCENT, ratio),
                        Number.of("qualityRatioTarget", PERCENT, aimed),
                        Number.of("change", POINTS, usual.isPresent() ? ratio - usual.getAsDouble() : null)),
                Look.at(Stage.LEAD, Quality.GENERAL),
                Look.at("quality-ratio", Basis.LEAD));
    }

    private static double ratioOf(Split split) {
        Double ratio = split.ratio();
        return ratio == null ? Double.NaN : ratio;
    }
}
