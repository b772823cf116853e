package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.CHANCE;
import static io.fukan.diagnosis.Finding.Number.Format.PERCENT;

import io.fukan.diagnosis.Finding.Kind;
import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.funnel.Stage;
import io.fukan.kpi.Basis;
import io.fukan.organisation.Department;
import io.fukan.quality.Quality;
import java.util.List;

/** Field sales proposes to quality leads but wins others: the bottleneck. */
final class QualityLostInFieldSales implements Rule {

    @Override
    public String key() {
        return "fsQualityWinGap";
    }

    @Override
    public Department department() {
        return Department.FS;
    }

    @Override
    public List<Finding> examine(CaseFile file) {
        Split proposed = file.at(Stage.PROPOSAL);
        Split won = file.at(Stage.WIN);
        Double offered = proposed.ratio();
        if (offered == null) {
            return List.of();
        }
        if (file.isThin(proposed.total())) {
            return withheld(file, proposed.total());
        }
        if (proposed.quality() == 0 || proposed.general() == 0 || won.total() == 0) {
            return List.of();
        }
        double wonRatio = (double) won.quality() / won.total();
        double quality = (double) won.quality() / proposed.quality();
        double general = (double) won.general() / proposed.general();
        double chance = Fisher.lowerTail(won.quality(), proposed.quality(), won.general(), proposed.general());
        boolean offers = offered >= file.limit(Threshold.PROPOSAL_QUALITY) - Rules.ROUNDING;
        boolean loses =
                wonRatio <= offered - file.limit(Threshold.WIN_QUALITY_GAP) + Rules.ROUNDING || quality < general;
        if (!offers || !loses || chance >= file.limit(Threshold.CHANCE)) {
            return List.of();
        }
        return found(
                "",
                Kind.BOTTLENECK,
                List.of(
                        Number.count("proposals", proposed.total()),
                        Number.of("proposalQualityRatio", PERCENT, offered),
                        Number.of("winQualityRatio", PERCENT, wonRatio),
                        Number.of("qualityWinRate", PERCENT, quality),
                        Number.of("generalWinRate", PERCENT, general),
                        Number.of("chance", CHANCE, chance)),
                Look.at(Stage.PROPOSAL, Quality.QUALITY),
                Look.at("win-quality-ratio", Basis.LEAD));
    }
}
