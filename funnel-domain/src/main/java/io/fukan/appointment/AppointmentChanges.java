package io.fukan.appointment;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The history of appointments. */
public interface AppointmentChanges extends Repository<AppointmentChange, Long> {

    AppointmentChange save(AppointmentChange change);

    /** What became of an appointment, in order. */
    List<AppointmentChange> findByAppointmentIdOrderByRecordedAtAscIdAsc(Long appointmentId);
}
