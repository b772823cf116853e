package io.fukan.web.quality;

import io.fukan.quality.QualityCounts;
import io.fukan.quality.QualityPreview.StagePreview;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One stage of the what-if: before and after side by side.
 *
 * @param stage key of its name in the message bundles
 * @param moved leads whose quality would change
 */
record StagePreviewRow(String stage, Bar before, Bar after, long moved) {

    static StagePreviewRow of(StagePreview preview) {
        return new StagePreviewRow(
                "funnelStage." + preview.stage().toUpperCase(Locale.ROOT),
                new Bar(preview.before()),
                new Bar(preview.after()),
                preview.moved());
    }

    /** By how much the share of quality leads changes, as a fraction; null where there are no leads. */
    public @Nullable BigDecimal change() {
        BigDecimal old = before.ratio();
        BigDecimal now = after.ratio();
        return old == null || now == null ? null : now.subtract(old);
    }

    /** Counts with their bar, 100 units long. */
    record Bar(QualityCounts counts) {

        private static final double WHOLE = 100;

        /** 質リード率 as a fraction; null where there are no leads. */
        public @Nullable BigDecimal ratio() {
            return counts.ratio().isPresent()
                    ? BigDecimal.valueOf(counts.ratio().getAsDouble())
                    : null;
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
}
