package io.fukan.appointment;

import io.fukan.record.Attributes;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.Rooted;
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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A meeting agreed with a lead. Moving it to another date does not make a second one. */
@Entity
@Table(name = "appointment")
public class Appointment implements Rooted {

    /** Fewest minutes of a meeting. */
    public static final int SHORTEST = 5;
    /** Most minutes of a meeting. */
    public static final int LONGEST = 1440;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private @Nullable String externalId;
    private @Nullable Long leadId;
    private int cycle = 1;
    private @Nullable Long accountId;

    @Embedded
    @EmbeddedColumnNaming("booked_%s")
    private Moment booked;

    @Embedded
    @EmbeddedColumnNaming("scheduled_%s")
    private @Nullable Moment scheduled;

    @Embedded
    @EmbeddedColumnNaming("held_%s")
    private @Nullable Moment held;

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status = AppointmentStatus.SCHEDULED;

    @Enumerated(EnumType.STRING)
    private BookedThrough bookedThrough;

    private @Nullable Long callId;
    private @Nullable Long setBy;
    private @Nullable Long assignedTo;
    private @Nullable Boolean criteriaMet;
    private @Nullable String place;
    private @Nullable String note;
    private @Nullable Short minutes;
    private int sequence;

    /** Language of the mails that the prospect gets; null: none. */
    private @Nullable Locale mailsIn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> attrs = new HashMap<>();

    private Instant recordedAt;

    @Version
    private int version;

    protected Appointment() {}

    Appointment(Booking booking, int cycle, @Nullable Long accountId, @Nullable Boolean criteriaMet) {
        this.leadId = booking.leadId();
        this.cycle = cycle;
        this.accountId = accountId;
        this.booked = booking.stamp().occurred();
        this.scheduled = booking.scheduled();
        this.bookedThrough = booking.through();
        this.callId = booking.callId();
        this.setBy = booking.stamp().by();
        this.assignedTo = booking.assignedTo();
        this.criteriaMet = criteriaMet;
        this.place = booking.place();
        this.note = booking.note();
        this.minutes = length(booking.minutes());
        this.recordedAt = booking.stamp().recorded();
    }

    /** The meeting took place; the stamp says when. */
    void hold(Stamp stamp) {
        settle(AppointmentStatus.HELD);
        held = stamp.occurred();
    }

    /** They did not come. */
    void miss() {
        settle(AppointmentStatus.NO_SHOW);
    }

    /** It was called off. */
    void cancel() {
        settle(AppointmentStatus.CANCELLED);
        sequence++;
    }

    /**
     * Agrees on another date; also after they did not come.
     *
     * @throws IllegalMove APPOINTMENT_SETTLED when it was held or cancelled
     */
    void reschedule(Moment to, @Nullable Integer newMinutes) {
        if (status == AppointmentStatus.HELD || status == AppointmentStatus.CANCELLED) {
            throw new IllegalMove("APPOINTMENT_SETTLED", status);
        }
        scheduled = to;
        status = AppointmentStatus.SCHEDULED;
        minutes = newMinutes == null ? minutes : length(newMinutes);
        sequence++;
    }

    /** Who goes. */
    void assignTo(@Nullable Long rep) {
        assignedTo = rep;
        sequence++;
    }

    /** Where, and what to know. */
    public void describe(@Nullable String newPlace, @Nullable String newNote) {
        place = newPlace;
        note = newNote;
    }

    /** The prospect gets mails about it from now on, in that language. */
    public void tellByMail(Locale language) {
        mailsIn = language;
    }

    /** Whether the appointment criteria were met; null: not judged. */
    public void judge(@Nullable Boolean met) {
        criteriaMet = met;
    }

    /** Corrects when it was booked; figures follow. */
    public void correctBooking(Moment moment) {
        booked = moment;
    }

    /** The id under which the source knows it. */
    public void knownAs(@Nullable String newExternalId) {
        externalId = newExternalId;
    }

    /** Sets a custom field; null or blank: unknown. */
    public void learn(String key, @Nullable Object value) {
        attrs = Attributes.with(attrs, key, value);
    }

    private static @Nullable Short length(@Nullable Integer asked) {
        if (asked == null) {
            return null;
        }
        if (asked < SHORTEST || asked > LONGEST) {
            throw new InvalidValue("minutes", "OUT_OF_RANGE", SHORTEST, LONGEST);
        }
        return asked.shortValue();
    }

    private void settle(AppointmentStatus as) {
        if (status != AppointmentStatus.SCHEDULED) {
            throw new IllegalMove("APPOINTMENT_SETTLED", status);
        }
        status = as;
    }

    public Long id() {
        return Saved.id(id);
    }

    @Override
    public Long root() {
        return leadId != null ? leadId : id();
    }

    public @Nullable String externalId() {
        return externalId;
    }

    public @Nullable Long leadId() {
        return leadId;
    }

    public int cycle() {
        return cycle;
    }

    public @Nullable Long accountId() {
        return accountId;
    }

    public Moment booked() {
        return booked;
    }

    /** When they meet; null: not fixed yet. */
    public @Nullable Moment scheduled() {
        return scheduled;
    }

    /** When they met; null: not yet, or never. */
    public @Nullable Moment held() {
        return held;
    }

    public AppointmentStatus status() {
        return status;
    }

    public BookedThrough bookedThrough() {
        return bookedThrough;
    }

    public @Nullable Long callId() {
        return callId;
    }

    /** The inside-sales person who booked it. */
    public @Nullable Long setBy() {
        return setBy;
    }

    /** The field-sales person who goes. */
    public @Nullable Long assignedTo() {
        return assignedTo;
    }

    public @Nullable Boolean criteriaMet() {
        return criteriaMet;
    }

    /** How long it takes, in minutes; null: unknown. */
    public @Nullable Integer minutes() {
        return minutes == null ? null : minutes.intValue();
    }

    /** Language of the mails that the prospect gets; empty: none. */
    public Optional<Locale> mailsIn() {
        return Optional.ofNullable(mailsIn);
    }

    /** How often its calendar entry has changed. */
    public int sequence() {
        return sequence;
    }

    public @Nullable String place() {
        return place;
    }

    public @Nullable String note() {
        return note;
    }

    /** Custom fields by key. */
    public Map<String, Object> attrs() {
        return Collections.unmodifiableMap(attrs);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public int version() {
        return version;
    }
}
