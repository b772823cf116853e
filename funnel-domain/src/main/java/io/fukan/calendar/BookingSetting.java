package io.fukan.calendar;

import io.fukan.record.InvalidValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;

/** The one row of decisions about appointments that hold for the whole company. */
@Entity
@Table(name = "booking_setting")
public class BookingSetting {

    static final Short ONLY = 1;

    @Id
    private Short id = ONLY;

    private short slotMinutes = 60;
    private short bufferMinutes = 15;
    private short noticeHours = 3;
    private short reminderHours = 24;
    private short loadDays = 30;

    @Version
    private int version;

    protected BookingSetting() {}

    /**
     * Decides all of it anew, in the units of the single decisions below.
     *
     * @throws InvalidValue OUT_OF_RANGE at the field
     */
    public void decide(int slot, int buffer, int notice, int reminder, int load) {
        meetFor(slot, buffer);
        offerAfter(notice);
        remindBefore(reminder);
        shareOutOver(load);
    }

    /**
     * How long a meeting takes unless somebody says otherwise, and the free time after it.
     *
     * @throws InvalidValue OUT_OF_RANGE
     */
    public void meetFor(int minutes, int buffer) {
        slotMinutes = within("slotMinutes", minutes, 10, 480);
        bufferMinutes = within("bufferMinutes", buffer, 0, 240);
    }

    /**
     * Hours between now and the first slot that is offered.
     *
     * @throws InvalidValue OUT_OF_RANGE
     */
    public void offerAfter(int hours) {
        noticeHours = within("noticeHours", hours, 0, 336);
    }

    /**
     * Hours before a meeting at which the prospect is reminded.
     *
     * @throws InvalidValue OUT_OF_RANGE
     */
    public void remindBefore(int hours) {
        reminderHours = within("reminderHours", hours, 1, 336);
    }

    /**
     * Days over which appointments are counted to share them out evenly.
     *
     * @throws InvalidValue OUT_OF_RANGE
     */
    public void shareOutOver(int days) {
        loadDays = within("loadDays", days, 1, 365);
    }

    private static short within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidValue(field, "OUT_OF_RANGE", least, most);
        }
        return (short) value;
    }

    /** How long a meeting takes unless somebody says otherwise, in minutes. */
    public int slotMinutes() {
        return slotMinutes;
    }

    /** Free time after a meeting, in minutes. */
    public int bufferMinutes() {
        return bufferMinutes;
    }

    /** Time between now and the first slot that is offered. */
    public Duration notice() {
        return Duration.ofHours(noticeHours);
    }

    /** Time before a meeting at which the prospect is reminded. */
    public Duration reminder() {
        return Duration.ofHours(reminderHours);
    }

    /** Days over which appointments are counted to share them out evenly. */
    public int loadDays() {
        return loadDays;
    }

    public int version() {
        return version;
    }
}
