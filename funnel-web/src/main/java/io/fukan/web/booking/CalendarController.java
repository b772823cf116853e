package io.fukan.web.booking;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.Appointments;
import io.fukan.booking.CalendarFeeds;
import io.fukan.booking.MeetingCalendar;
import io.fukan.ics.IcsEvent;
import io.fukan.ics.IcsFile;
import io.fukan.record.NoSuchRecord;
import io.fukan.security.CurrentViewer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Calendar files: of one appointment, and the feed that calendar programs read. */
@Controller
class CalendarController {

    private final Appointments appointments;
    private final MeetingCalendar calendar;
    private final CalendarFeeds feeds;
    private final LeadRights rights;

    CalendarController(Appointments appointments, MeetingCalendar calendar, CalendarFeeds feeds, LeadRights rights) {
        this.appointments = appointments;
        this.calendar = calendar;
        this.feeds = feeds;
        this.rights = rights;
    }

    @GetMapping("/appointments/{id}/calendar")
    ResponseEntity<byte[]> appointment(@PathVariable long id, @CurrentViewer Viewer viewer) {
        Appointment appointment = appointments
                .findById(id)
                .filter(found -> rights.mayRead(viewer, found.root()))
                .orElseThrow(() -> new NoSuchRecord("appointment", id));
        IcsEvent event = calendar.forUs(appointment, viewer.locale())
                .orElseThrow(() -> new NoSuchRecord("calendar entry of appointment", id));
        return CalendarFile.of("appointment-" + id + ".ics", IcsFile.entry(event));
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        String feed = feeds.read(token).orElseThrow(() -> new NoSuchRecord("calendar", "feed"));
        return CalendarFile.of("fukan.ics", feed);
    }
}
