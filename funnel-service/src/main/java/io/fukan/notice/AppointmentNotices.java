package io.fukan.notice;

import io.fukan.appointment.Appointment;
import io.fukan.appointment.AppointmentChange;
import io.fukan.appointment.AppointmentChanged;
import io.fukan.appointment.Appointments;
import io.fukan.lead.Leads;
import io.fukan.record.Moment;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who go to a meeting, and who booked it, what became of it, unless they did it themselves. */
@Component
class AppointmentNotices {

    private final Appointments appointments;
    private final Leads leads;
    private final Notices notices;

    AppointmentNotices(Appointments appointments, Leads leads, Notices notices) {
        this.appointments = appointments;
        this.leads = leads;
        this.notices = notices;
    }

    @EventListener
    void changed(AppointmentChanged event) {
        Appointment appointment = appointments.get(event.appointmentId());
        if (appointment.leadId() == null) {
            return;
        }
        switch (event.what()) {
            case BOOKED -> {
                tell(NoticeKind.APPOINTMENT_BOOKED, event, appointment, appointment.assignedTo());
                tell(NoticeKind.APPOINTMENT_BOOKED, event, appointment, owner(appointment));
            }
            case MOVED -> {
                if (Objects.equals(event.repBefore(), appointment.assignedTo())) {
                    tell(NoticeKind.APPOINTMENT_MOVED, event, appointment, appointment.assignedTo());
                } else {
                    handedOn(event, appointment);
                }
            }
            case ASSIGNED -> handedOn(event, appointment);
            case CANCELLED -> {
                tell(NoticeKind.APPOINTMENT_CANCELLED, event, appointment, appointment.assignedTo());
                tell(NoticeKind.APPOINTMENT_CANCELLED, event, appointment, appointment.setBy());
            }
            case HELD, MISSED -> {}
        }
    }

    /** Whoever works on the lead, who may not know that the prospect took a date. */
    private @Nullable Long owner(Appointment appointment) {
        return leads.get(Objects.requireNonNull(appointment.leadId())).ownerId();
    }

    /** For whoever goes now it is new; for whoever was to go it is off. */
    private void handedOn(AppointmentChanged event, Appointment appointment) {
        tell(NoticeKind.APPOINTMENT_BOOKED, event, appointment, appointment.assignedTo());
        tell(NoticeKind.APPOINTMENT_CANCELLED, event, appointment, event.repBefore());
    }

    private void tell(NoticeKind kind, AppointmentChanged event, Appointment appointment, @Nullable Long person) {
        boolean off = kind == NoticeKind.APPOINTMENT_CANCELLED && event.what() != AppointmentChange.What.CANCELLED;
        Moment when = off ? event.scheduledBefore() : appointment.scheduled();
        String occasion = "appointment:%d:%d".formatted(appointment.id(), appointment.sequence());
        Notice notice = Notice.ofLead(kind, occasion, Objects.requireNonNull(appointment.leadId()), event.by());
        notices.tell(
                when == null ? notice : when.on() == null ? notice.at(when.at()) : notice.on(when.on()),
                Stream.of(person).filter(Objects::nonNull).toList());
    }
}
