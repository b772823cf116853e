package io.fukan.appointment;

import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.record.IllegalMove;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books appointments: the appointment is kept and the lead goes to APPOINTMENT_SET. */
@Service
@Transactional
public class Bookings {

    private final Appointments appointments;
    private final Leads leads;

    Bookings(Appointments appointments, Leads leads) {
        this.appointments = appointments;
        this.leads = leads;
    }

    /**
     * Books an appointment. One that the prospect took from the calendar may jump over stages; a further appointment of a
     * lead that has one moves nothing.
     *
     * @throws IllegalMove when the lead's stage does not allow an appointment yet
     */
    public Appointment book(Booking booking) {
        Lead lead = leads.get(booking.leadId());
        if (!lead.stage().hasAppointment()) {
            if (booking.through() == BookedThrough.CALENDAR) {
                lead.bookItself(booking.stamp());
            } else {
                lead.setAppointment(booking.stamp());
            }
        }
        return appointments.save(new Appointment(booking, lead.cycle(), lead.accountId()));
    }
}
