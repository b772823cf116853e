package io.fukan.web.door;

import io.fukan.appointment.Appointment;
import io.fukan.appointment.Appointments;
import io.fukan.booking.MeetingCalendar;
import io.fukan.booking.MeetingLinks;
import io.fukan.booking.SelfBooking;
import io.fukan.ics.IcsFile;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.NoSuchRecord;
import io.fukan.security.DoorThrottle;
import io.fukan.setting.Company;
import io.fukan.web.booking.CalendarFile;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Language;
import io.fukan.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A prospect's own meeting: when and where it is, another time for it, calling it off. Its address is the key. */
@Controller
@RequestMapping("/meeting/{token}")
class MeetingDoor {

    private static final String FORM = "slot";
    private static final int DAYS_AHEAD = 60;

    private final MeetingLinks links;
    private final Appointments appointments;
    private final SelfBooking booking;
    private final MeetingCalendar calendar;
    private final Users users;
    private final DoorThrottle throttle;
    private final FormStamp stamps;
    private final Forms forms;
    private final Company company;

    MeetingDoor(
            MeetingLinks links,
            Appointments appointments,
            SelfBooking booking,
            MeetingCalendar calendar,
            Users users,
            DoorThrottle throttle,
            FormStamp stamps,
            Forms forms,
            Company company) {
        this.links = links;
        this.appointments = appointments;
        this.booking = booking;
        this.calendar = calendar;
        this.users = users;
        this.throttle = throttle;
        this.stamps = stamps;
        this.forms = forms;
        this.company = company;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String token,
            @RequestParam Map<String, String> values,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        throttle.look(request);
        Language.named(values.get("lang")).ifPresent(chosen -> Language.remember(chosen, request, response));
        String done = Stream.of("booked", "moved", "cancelled")
                .filter(values::containsKey)
                .findFirst()
                .orElse(null);
        return meeting(token, done, FormState.NONE, HttpStatus.OK, locale);
    }

    @GetMapping("/calendar")
    ResponseEntity<byte[]> calendar(@PathVariable String token, Locale locale, HttpServletRequest request) {
        throttle.look(request);
        Appointment appointment = appointment(token);
        return calendar.forProspect(appointment, appointment.mailsIn().orElse(locale))
                .map(event -> CalendarFile.of("meeting.ics", IcsFile.entry(event)))
                .orElseThrow(() -> new NoSuchRecord("calendar entry", appointment.id()));
    }

    @GetMapping("/move")
    ModelAndView move(
            @PathVariable String token,
            @RequestParam @Nullable String week,
            Locale locale,
            HttpServletRequest request) {
        throttle.look(request);
        // What is called off or over is not moved: its page says so, where an empty week would not.
        return booking.isToCome(appointment(token))
                ? grid(token, Doors.day(week), FormState.NONE, HttpStatus.OK, locale)
                : new ModelAndView("redirect:/meeting/" + token);
    }

    @PostMapping("/move")
    ModelAndView move(
            @PathVariable String token,
            @RequestParam Map<String, String> values,
            Locale locale,
            HttpServletRequest request) {
        Appointment appointment = appointment(token);
        Optional<Forms.Refused> refused =
                attempt(token, values, locale, request, sent -> booking.move(appointment.id(), Doors.slot(sent)));
        return refused.map(no -> booking.isToCome(appointment(token))
                        ? grid(token, Doors.day(values.get("week")), no.form(), no.status(), locale)
                        : over(token, no.status(), locale))
                .orElseGet(() -> new ModelAndView("redirect:/meeting/" + token + "?moved"));
    }

    @PostMapping("/cancel")
    ModelAndView cancel(
            @PathVariable String token,
            @RequestParam Map<String, String> values,
            Locale locale,
            HttpServletRequest request) {
        Appointment appointment = appointment(token);
        Optional<Forms.Refused> refused =
                attempt(token, values, locale, request, sent -> booking.cancel(appointment.id(), sent.text("reason")));
        return refused.map(no -> booking.isToCome(appointment(token))
                        ? meeting(token, null, no.form(), no.status(), locale)
                        : over(token, no.status(), locale))
                .orElseGet(() -> new ModelAndView("redirect:/meeting/" + token + "?cancelled"));
    }

    /** What is called off or over says so itself, in words for a prospect. */
    private ModelAndView over(String token, HttpStatus status, Locale locale) {
        return meeting(token, null, FormState.NONE, status, locale);
    }

    private Optional<Forms.Refused> attempt(
            String token, Map<String, String> values, Locale locale, HttpServletRequest request, Consumer<Sent> deed) {
        throttle.send(request, "meeting:" + token);
        Sent sent = new Sent(values);
        if (!stamps.isGood(sent.text("stamp"), place(token))) {
            return Optional.of(new Forms.Refused(new FormState(FORM, values, null, Doors.STALE), HttpStatus.FORBIDDEN));
        }
        return forms.attempt(FORM, sent, locale, () -> deed.accept(sent));
    }

    private ModelAndView meeting(
            String token, @Nullable String done, FormState form, HttpStatus status, Locale locale) {
        Appointment appointment = appointment(token);
        ModelAndView page = page("door/meeting", token, appointment, form, status, locale);
        page.addObject("done", done);
        return page;
    }

    private ModelAndView grid(
            String token, @Nullable LocalDate week, FormState form, HttpStatus status, Locale locale) {
        Appointment appointment = appointment(token);
        LocalDate today = company.today();
        ModelAndView page = page("door/move", token, appointment, form, status, locale);
        page.addObject(
                "week",
                SlotWeek.of(
                        week,
                        today,
                        today.plusDays(DAYS_AHEAD),
                        company.zone(),
                        days -> booking.isToCome(appointment) ? booking.slots(appointment, days) : List.of()));
        return page;
    }

    private ModelAndView page(
            String view, String token, Appointment appointment, FormState form, HttpStatus status, Locale locale) {
        ModelAndView page = new ModelAndView(view, status);
        Long visitor = appointment.assignedTo();
        page.addObject("token", token);
        page.addObject("appointment", appointment);
        page.addObject("toCome", booking.isToCome(appointment));
        page.addObject(
                "visitor",
                visitor == null
                        ? null
                        : users.findById(visitor).map(User::displayName).orElse(null));
        page.addObject("ours", company.setting().companyName());
        page.addObject("zone", company.zone());
        page.addObject("locale", locale);
        page.addObject("stamp", stamps.issue(place(token)));
        page.addObject("form", form);
        page.addObject("words", new Words(locale, company.zone()));
        return page;
    }

    private Appointment appointment(String token) {
        return links.appointment(token)
                .flatMap(appointments::findById)
                .filter(found -> found.leadId() != null)
                .orElseThrow(() -> new NoSuchRecord("meeting", "of that address"));
    }

    private static String place(String token) {
        return "meeting/" + token;
    }
}
