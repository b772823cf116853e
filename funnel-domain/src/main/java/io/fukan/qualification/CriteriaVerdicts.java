package io.fukan.qualification;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What criteria said, each loaded with its version. */
public interface CriteriaVerdicts extends Repository<CriteriaVerdict, Long> {

    CriteriaVerdict save(CriteriaVerdict verdict);

    /** What was said when the appointment was booked; empty where nothing was asked for, or it was imported. */
    @Query("select v from CriteriaVerdict v join fetch v.version where v.appointmentId = :appointment")
    Optional<CriteriaVerdict> onAppointment(Long appointment);

    /** Of some appointments. */
    @Query("select v from CriteriaVerdict v join fetch v.version where v.appointmentId in :appointments")
    List<CriteriaVerdict> onAppointments(List<Long> appointments);

    /** What was said of a deal, latest first: the first one counts. */
    @Query("""
            select v from CriteriaVerdict v join fetch v.version
            where v.opportunityId = :deal order by v.judgedAt desc, v.id desc""")
    List<CriteriaVerdict> onDeal(Long deal);
}
