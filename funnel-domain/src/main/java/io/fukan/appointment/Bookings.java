package io.fukan.appointment;

import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Stage;
import io.fukan.qualification.Criteria;
import io.fukan.qualification.CriteriaNotMet;
import io.fukan.record.IllegalMove;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books appointments: the lead goes to APPOINTMENT_SET, the appointment criteria are asked, once and for all, and the
 * appointment is kept with what they said.
 */
@Service
@Transactional
public class Bookings {

    private final Appointments appointments;
    private final Leads leads;
    private final Criteria criteria;

    Bookings(Appointments appointments, Leads leads, Criteria criteria) {
        this.appointments = appointments;
        this.leads = leads;
        this.criteria = criteria;
    }

    /**
     * Books an appointment. One that the prospect took from the calendar may jump over stages and is refused by no criteria;
     * a further appointment of a lead that has one moves nothing, and is not judged once field sales has the lead.
     *
     * @throws IllegalMove when the lead's stage does not allow an appointment yet
     * @throws CriteriaNotMet when the criteria are not met and no reason is given
     */
    public Appointment book(Booking booking) {
        Lead lead = leads.get(booking.leadId());
        boolean byProspect = booking.through() == BookedThrough.CALENDAR;
        boolean withFieldSales = lead.stage() == Stage.HANDED_OFF || lead.stage() == Stage.ACCEPTED;
        if (!lead.stage().hasAppointment()) {
            if (byProspect) {
                lead.bookItself(booking.stamp());
            } else {
                lead.setAppointment(booking.stamp());
            }
        }
        Optional<Criteria.Judged> judged =
                withFieldSales ? Optional.empty() : criteria.judge(lead, byProspect, booking.overrideReason());
        Boolean met = judged.map(Criteria.Judged::isMet).orElse(null);
        Appointment booked = appointments.save(new Appointment(booking, lead.cycle(), lead.accountId(), met));
        judged.ifPresent(said -> criteria.keep(said, booked.id(), lead, booking.stamp()));
        return booked;
    }
}
