package io.fukan.calendar;

import io.fukan.database.Sql;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes and frees people's time for meetings. The database refuses what overlaps, whoever asks at the same moment. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Reservations {

    private final BookingSettings settings;
    private final EntityManager entities;
    private final JdbcClient jdbc;

    Reservations(BookingSettings settings, EntityManager entities, JdbcClient jdbc) {
        this.settings = settings;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /**
     * Takes somebody's time for an appointment, in place of the time it had. Whoever reaches for the same time is waited for.
     *
     * @return false when it overlaps another meeting; the time it had is free then
     */
    public boolean take(Long appointmentId, Long repId, Instant startsAt, int minutes) {
        release(appointmentId);
        return jdbc.sql(Sql.of("calendar/take-slot.sql"))
                        .param("appointment", appointmentId)
                        .param("rep", repId)
                        .param("start", startsAt.atOffset(ZoneOffset.UTC))
                        .param("minutes", minutes)
                        .param("buffer", settings.current().bufferMinutes())
                        .update()
                == 1;
    }

    /**
     * Has bookings for these people come one after the other until the transaction ends, so that what is found free stays so
     * and each sees what the one before was given.
     */
    public void queueUp(Collection<Long> people) {
        jdbc.sql("select id from app_user where id = any (:people) order by id for no key update")
                .param("people", people.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Frees the time of an appointment. */
    public void release(Long appointmentId) {
        // The slot refers to the appointment's row.
        entities.flush();
        jdbc.sql("delete from appointment_slot where appointment_id = ?")
                .param(appointmentId)
                .update();
    }
}
