package io.fukan.activity;

import io.fukan.record.Saved;
import io.fukan.record.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A late correction of an activity, kept beside it with what had stood there. */
@Entity
@Immutable
@Table(name = "activity_correction")
class ActivityCorrection {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private Long activityId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> was;

    private String reason;
    private Instant correctedAt;
    private @Nullable Long correctedBy;

    protected ActivityCorrection() {}

    ActivityCorrection(Activity activity, Map<String, Object> was, String reason, Stamp stamp) {
        this.activityId = activity.id();
        this.was = was;
        this.reason = reason;
        this.correctedAt = stamp.recorded();
        this.correctedBy = stamp.by();
    }

    Long id() {
        return Saved.id(id);
    }
}
