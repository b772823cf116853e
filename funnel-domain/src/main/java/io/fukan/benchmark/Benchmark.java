package io.fukan.benchmark;

import io.fukan.record.InvalidValue;
import io.fukan.record.Saved;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What somebody says a KPI usually is: a value, a band, or one end of it. It stands beside the figure and judges nothing. */
@Entity
@Table(name = "benchmark")
public class Benchmark {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private String kpi;
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;
    private String source;
    private @Nullable String link;

    @Version
    private int version;

    protected Benchmark() {}

    /**
     * @param kpi key of the KPI
     * @throws InvalidValue as {@link #revise}
     */
    public Benchmark(
            String kpi,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String source,
            @Nullable String link) {
        this.kpi = kpi;
        revise(low, high, source, link);
    }

    /**
     * Says it anew.
     *
     * @param newLow lower end in the KPI's unit, a percentage as a fraction of one; null: open
     * @param newHigh upper end, the same for a single value; null: open
     * @throws InvalidValue BENCHMARK_EMPTY, BENCHMARK_REVERSED, SOURCE_MISSING
     */
    public final void revise(
            @Nullable BigDecimal newLow,
            @Nullable BigDecimal newHigh,
            @Nullable String newSource,
            @Nullable String newLink) {
        if (newLow == null && newHigh == null) {
            throw new InvalidValue("low", "BENCHMARK_EMPTY");
        }
        if (newLow != null && newHigh != null && newLow.compareTo(newHigh) > 0) {
            throw new InvalidValue("high", "BENCHMARK_REVERSED");
        }
        if (newSource == null || newSource.isBlank()) {
            throw new InvalidValue("source", "SOURCE_MISSING");
        }
        low = newLow;
        high = newHigh;
        source = newSource.strip();
        link = newLink;
    }

    public Long id() {
        return Saved.id(id);
    }

    /** Key of the KPI. */
    public String kpi() {
        return kpi;
    }

    /** In the KPI's unit, a percentage as a fraction of one; null: open below. */
    public @Nullable BigDecimal low() {
        return low;
    }

    /** Likewise; null: open above. */
    public @Nullable BigDecimal high() {
        return high;
    }

    /** Who says so. */
    public String source() {
        return source;
    }

    /** Where to read it; null: nowhere on the web. */
    public @Nullable String link() {
        return link;
    }

    public int version() {
        return version;
    }
}
