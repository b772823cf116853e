package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.CHANCE;
import static io.fukan.diagnosis.Finding.Number.Format.PERCENT;
import static io.fukan.diagnosis.Finding.Number.Format.POINTS;

import io.fukan.diagnosis.Finding.Kind;
import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.funnel.Stage;
import io.fukan.kpi.Basis;
import io.fukan.organisation.Department;
import io.fukan.quality.Quality;
import java.util.List;

/** A good sign: inside sales books quality leads rather than whoever answers, so a higher appointment rate is not the point. */
final class QualityFocus implements Rule {

    @Override
    public String key() {
        return "isQualityFocused";
    }

    @Override
    public Department department() {
        return Department.SDR;
    }

    @Override
    public List<Finding> examine(CaseFile file) {
        Split leads = file.at(Stage.LEAD);
        Split booked = file.at(Stage.APPOINTMENT);
        Double before = leads.ratio();
        Double after = booked.ratio();
        if (before == null || after == null) {
            return List.of();
        }
        if (file.isThin(booked.total())) {
            return withheld(file, booked.total());
        }
        double chance = Fisher.lowerTail(booked.general(), leads.general(), booked.quality(), leads.quality());
        boolean focused = after - before >= file.limit(Threshold.QUALITY_FOCUS) - Rules.ROUNDING;
        if (!focused || chance >= file.limit(Threshold.CHANCE)) {
            return List.of();
        }
        return found(
                "",
                Kind.GOOD_SIGN,
                List.of(
                        Number.of("appointmentQualityRatio", PERCENT, after),
                        Number.of("leadQualityRatio", PERCENT, before),
                        Number.of("gap", POINTS, after - before),
                        Number.of("chance", CHANCE, chance)),
                Look.at(Stage.APPOINTMENT, Quality.QUALITY),
                Look.at("appointment-quality-ratio", Basis.LEAD));
    }
}
