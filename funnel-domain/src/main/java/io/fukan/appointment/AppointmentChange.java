package io.fukan.appointment;

import io.fukan.record.Labelled;
import io.fukan.record.Moment;
import io.fukan.record.Saved;
import io.fukan.record.Stamp;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of an appointment's history, never changed once written. */
@Entity
@Immutable
@Table(name = "appointment_change")
public class AppointmentChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private Long appointmentId;

    @Enumerated(EnumType.STRING)
    private What what;

    @Embedded
    @EmbeddedColumnNaming("scheduled_%s")
    private @Nullable Moment scheduled;

    private @Nullable Long repId;
    private @Nullable String reason;
    private Instant recordedAt;
    private @Nullable Long changedBy;

    protected AppointmentChange() {}

    AppointmentChange(Appointment appointment, What what, @Nullable String reason, Stamp stamp) {
        this.appointmentId = appointment.id();
        this.what = what;
        this.scheduled = appointment.scheduled();
        this.repId = appointment.assignedTo();
        this.reason = reason;
        this.recordedAt = stamp.recorded();
        this.changedBy = stamp.by();
    }

    /** What became of it. */
    public enum What implements Labelled {
        BOOKED,
        MOVED,
        ASSIGNED,
        HELD,
        MISSED,
        CANCELLED;

        @Override
        public String messagePrefix() {
            return "appointmentChange";
        }
    }

    public Long id() {
        return Saved.id(id);
    }

    public What what() {
        return what;
    }

    /** When they meet, as it stood after the change. */
    public @Nullable Moment scheduled() {
        return scheduled;
    }

    /** Who goes, as it stood after the change. */
    public @Nullable Long repId() {
        return repId;
    }

    public @Nullable String reason() {
        return reason;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Who did it; null for the prospect, or the system. */
    public @Nullable Long changedBy() {
        return changedBy;
    }
}
