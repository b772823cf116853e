package io.fukan.appointment;

import io.fukan.record.NoSuchRecord;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All appointments, whatever became of them. */
public interface Appointments extends Repository<Appointment, Long> {

    Appointment save(Appointment appointment);

    void delete(Appointment appointment);

    Optional<Appointment> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default Appointment get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("appointment", id));
    }

    /** The appointment, locked until the transaction ends, so that of two who change it the second sees the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Appointment a where a.id = :id")
    Optional<Appointment> lockById(Long id);

    Optional<Appointment> findByExternalId(String externalId);

    /** The lead's appointments, latest booked first. */
    @Query("select a from Appointment a where a.leadId = :leadId order by a.booked.at desc, a.id desc")
    List<Appointment> withLead(Long leadId);

    /** Somebody's meetings from that moment on, those called off left out. */
    @Query("""
            select a from Appointment a
            where a.assignedTo = :rep and a.scheduled.at >= :since and a.status <> 'CANCELLED'
            order by a.scheduled.at, a.id
            """)
    List<Appointment> toCome(Long rep, Instant since);

    /** The appointment of that cycle that was booked last. */
    default Optional<Appointment> latestOf(Long leadId, int cycle) {
        return withLead(leadId).stream().filter(a -> a.cycle() == cycle).findFirst();
    }
}
