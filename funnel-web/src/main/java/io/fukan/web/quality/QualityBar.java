package io.fukan.web.quality;

import io.fukan.quality.QualityCounts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Counts by quality with their bar, 100 units long. */
record QualityBar(QualityCounts counts) {

    private static final double WHOLE = 100;

    /** 質リード率 as a fraction; null where there are no leads. */
    public @Nullable BigDecimal ratio() {
        return counts.ratio().isPresent() ? BigDecimal.valueOf(counts.ratio().getAsDouble()) : null;
    }

    public double quality() {
        return share(counts.quality());
    }

    public double general() {
        return share(counts.general());
    }

    public double unclassified() {
        return share(counts.unclassified());
    }

    private double share(long leads) {
        return counts.total() == 0 ? 0 : leads * WHOLE / counts.total();
    }
}
