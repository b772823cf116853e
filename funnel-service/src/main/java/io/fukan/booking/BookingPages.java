package io.fukan.booking;

import io.fukan.record.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The pages on which prospects book. */
public interface BookingPages extends Repository<BookingPage, Long> {

    BookingPage save(BookingPage page);

    Optional<BookingPage> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default BookingPage get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("booking page", id));
    }

    Optional<BookingPage> findByKey(String key);

    /** The page of that key that is open to strangers. */
    default BookingPage open(String key) {
        return findByKey(key).filter(BookingPage::isActive).orElseThrow(() -> new NoSuchRecord("booking page", key));
    }

    List<BookingPage> findAllByOrderByKey();
}
