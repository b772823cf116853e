package io.fukan.kpi;

import io.fukan.database.Sql;
import java.util.List;
import java.util.Map;

/** What the records behind a measure's events say beyond the dimensions by which figures are cut. */
public enum Detail {
    /** Why field sales gave a handoff back. */
    RETURN_REASON("return-reason", Measure.HANDOFF_RETURNED),
    /** Whether it left a word: {@code said} or {@code silent}. */
    RETURN_COMMENT("return-comment", Measure.HANDOFF_RETURNED),
    /** The day of a handoff. */
    HANDOFF_DAY("handoff-day", Measure.HANDOFF),
    /** Why a deal was lost. */
    LOSS_REASON("loss-reason", Measure.LOSS),
    /** Why a lead was laid aside for now. */
    RECYCLE_REASON("recycle-reason", Measure.RECYCLED),
    /** Whether what was lost or given back has a reason and a way back: {@code kept} or {@code blind}. */
    WAY_BACK("way-back", Measure.LOSS, Measure.HANDOFF_RETURNED);

    private final String file;
    private final List<Measure> measures;

    Detail(String file, Measure... measures) {
        this.file = file;
        this.measures = List.of(measures);
    }

    /** The events that have it. */
    public List<Measure> measures() {
        return measures;
    }

    /** The events whose records say so; {@link DetailReader#NOT_SAID} stands for those that say nothing. */
    public Behind behind(String said) {
        return Behind.where(
                "kpi/which-detail.sql",
                Map.of("label", label()),
                Map.of("measures", MeasureReader.keys(measures), "said", said));
    }

    /** SQL of the label of a fact f. */
    String label() {
        return Sql.of("kpi/detail-" + file + ".sql").strip();
    }
}
