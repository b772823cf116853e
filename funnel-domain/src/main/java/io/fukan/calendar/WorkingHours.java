package io.fukan.calendar;

import io.fukan.record.InvalidValue;
import io.fukan.record.Saved;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A span of a weekday in which somebody can be met; in local time of the business zone, on business days only. */
@Entity
@Table(name = "working_hours")
public class WorkingHours {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private Long userId;
    private short weekday;
    private LocalTime opens;
    private LocalTime closes;

    protected WorkingHours() {}

    /** @throws InvalidValue CLOSES_BEFORE_OPENING at {@code closes} */
    public WorkingHours(Long userId, DayOfWeek weekday, LocalTime opens, LocalTime closes) {
        if (!opens.isBefore(closes)) {
            throw new InvalidValue("closes", "CLOSES_BEFORE_OPENING");
        }
        this.userId = userId;
        this.weekday = (short) weekday.getValue();
        this.opens = opens;
        this.closes = closes;
    }

    public Long id() {
        return Saved.id(id);
    }

    public Long userId() {
        return userId;
    }

    public DayOfWeek weekday() {
        return DayOfWeek.of(weekday);
    }

    public LocalTime opens() {
        return opens;
    }

    public LocalTime closes() {
        return closes;
    }
}
