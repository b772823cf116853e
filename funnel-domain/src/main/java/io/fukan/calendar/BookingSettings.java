package io.fukan.calendar;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Holds the one row of settings about appointments, which the schema creates. */
public interface BookingSettings extends Repository<BookingSetting, Short> {

    Optional<BookingSetting> findById(Short id);

    /** The settings in force. */
    default BookingSetting current() {
        return findById(BookingSetting.ONLY).orElseThrow();
    }
}
