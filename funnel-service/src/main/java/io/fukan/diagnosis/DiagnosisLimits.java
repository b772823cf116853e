package io.fukan.diagnosis;

import io.fukan.record.InvalidValue;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The company's own limits of the diagnosis. */
@Service
@Transactional
public class DiagnosisLimits {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(100_000);

    private final JdbcClient jdbc;
    private final Clock clock;

    DiagnosisLimits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The limits in force. */
    @Transactional(readOnly = true)
    public Thresholds current() {
        Map<Threshold, BigDecimal> own = new EnumMap<>(Threshold.class);
        jdbc.sql("select name, value from diagnosis_threshold").query((RowCallbackHandler) row -> {
            BigDecimal value = row.getBigDecimal("value").stripTrailingZeros();
            Threshold.named(row.getString("name")).ifPresent(threshold -> own.put(threshold, value));
        });
        return new Thresholds(own);
    }

    /**
     * Sets a limit; null, or the default itself, goes back to the default.
     *
     * @param value in the limit's own terms: 0.2 for 20 %
     * @throws InvalidValue OUT_OF_RANGE, SHARE_OUT_OF_RANGE at the limit's name
     */
    public void set(Threshold threshold, @Nullable BigDecimal value, long by) {
        if (value == null || value.compareTo(threshold.usual()) == 0) {
            jdbc.sql("delete from diagnosis_threshold where name = ?")
                    .param(threshold.name())
                    .update();
            return;
        }
        boolean isShare = threshold.unit() == Threshold.Unit.PERCENT || threshold.unit() == Threshold.Unit.POINTS;
        BigDecimal most = isShare ? BigDecimal.ONE : LARGEST;
        if (value.signum() < 0 || value.compareTo(most) > 0) {
            throw isShare
                    ? new InvalidValue(threshold.name(), "SHARE_OUT_OF_RANGE")
                    : new InvalidValue(threshold.name(), "OUT_OF_RANGE", 0, LARGEST.intValue());
        }
        jdbc.sql("""
                        insert into diagnosis_threshold (name, value, set_by, set_at) values (:name, :value, :by, :at)
                        on conflict (name) do update
                            set value = excluded.value, set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .param("name", threshold.name())
                .param("value", value)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
