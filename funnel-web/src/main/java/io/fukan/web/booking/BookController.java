package io.fukan.web.booking;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.Appointments;
import io.fukan.appointment.BookedThrough;
import io.fukan.booking.BookingDesk;
import io.fukan.organisation.Department;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.LeadList;
import io.fukan.records.LeadRow;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import io.fukan.work.LeadTouches.AppointmentTold;
import io.fukan.work.Meetings;
import io.fukan.work.People;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Books a meeting with a lead, or moves one, by picking from the free times of a week. */
@Controller
class BookController {

    private static final String FORM = "slot";
    private static final List<Integer> LENGTHS = List.of(30, 45, 60, 90, 120);

    private final BookingDesk desk;
    private final SlotSearch search;
    private final BookingTerms terms;
    private final Meetings meetings;
    private final Appointments appointments;
    private final LeadList leads;
    private final LeadRights rights;
    private final People people;
    private final Forms forms;
    private final Company company;

    BookController(
            BookingDesk desk,
            SlotSearch search,
            BookingTerms terms,
            Meetings meetings,
            Appointments appointments,
            LeadList leads,
            LeadRights rights,
            People people,
            Forms forms,
            Company company) {
        this.desk = desk;
        this.search = search;
        this.terms = terms;
        this.meetings = meetings;
        this.appointments = appointments;
        this.leads = leads;
        this.rights = rights;
        this.people = people;
        this.forms = forms;
        this.company = company;
    }

    @GetMapping("/leads/{id}/book")
    ModelAndView book(@PathVariable long id, @RequestParam Map<String, String> values, @CurrentViewer Viewer viewer) {
        rights.checkUpdate(viewer, id);
        return page(id, null, new Sent(values), FormState.NONE, HttpStatus.OK, viewer);
    }

    @PostMapping("/leads/{id}/book")
    ModelAndView book(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        rights.checkUpdate(viewer, id);
        return attempt(
                id,
                null,
                values,
                "lead.booked",
                viewer,
                redirect,
                sent -> desk.book(
                        id,
                        new AppointmentTold(
                                slot(sent),
                                minutes(sent),
                                sent.one("through", BookedThrough.class),
                                sent.id("rep"),
                                sent.text("place"),
                                sent.text("note"),
                                sent.text("overrideReason"),
                                Map.of()),
                        sent.text("mail") == null ? null : Locale.JAPANESE,
                        viewer));
    }

    @GetMapping("/appointments/{id}/move")
    ModelAndView move(@PathVariable long id, @RequestParam Map<String, String> values, @CurrentViewer Viewer viewer) {
        Appointment appointment = appointment(id, viewer);
        return page(appointment.root(), appointment, new Sent(values), FormState.NONE, HttpStatus.OK, viewer);
    }

    @PostMapping("/appointments/{id}/move")
    ModelAndView move(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        Appointment appointment = appointment(id, viewer);
        return attempt(
                appointment.root(),
                appointment,
                values,
                "lead.rescheduled",
                viewer,
                redirect,
                sent -> desk.move(id, slot(sent), sent.id("rep"), sent.version(), viewer));
    }

    private ModelAndView attempt(
            long lead,
            @Nullable Appointment moving,
            Map<String, String> values,
            String done,
            Viewer viewer,
            RedirectAttributes redirect,
            Consumer<Sent> deed) {
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused = forms.attempt(FORM, sent, viewer.locale(), () -> deed.accept(sent));
        if (refused.isPresent()) {
            return page(lead, moving, sent, refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success(done).on(redirect);
        return new ModelAndView("redirect:/leads/" + lead);
    }

    private ModelAndView page(
            long lead, @Nullable Appointment moving, Sent sent, FormState form, HttpStatus status, Viewer viewer) {
        LeadRow row = leads.one(lead, viewer).orElseThrow(() -> new NoSuchRecord("lead", lead));
        ModelAndView page = new ModelAndView("booking/book", status);
        page.addObject("lead", row);
        page.addObject("moving", moving);
        page.addObject("rep", lenient(sent, "rep"));
        page.addObject("minutes", moving == null ? length(sent) : moving.minutes());
        page.addObject("lengths", LENGTHS);
        page.addObject("visitors", people.of(Department.FS));
        page.addObject("ways", BookedThrough.values());
        page.addObject(
                "week",
                search.find(
                        lead,
                        new SlotSearch.Wish(
                                lenient(sent, "rep"),
                                moving == null ? length(sent) : moving.minutes(),
                                day(sent),
                                moving == null ? null : moving.id()),
                        viewer));
        if (moving == null) {
            terms.addTo(page.getModelMap(), row, viewer);
        }
        page.addObject("form", form);
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        return page;
    }

    private Appointment appointment(long id, Viewer viewer) {
        return appointments
                .findById(id)
                .filter(found -> found.leadId() != null
                        && rights.mayRead(viewer, found.root())
                        && meetings.maySettle(found, viewer))
                .orElseThrow(() -> new NoSuchRecord("appointment", id));
    }

    /** The moment chosen; what no form of ours sends is none. */
    private static Instant slot(Sent sent) {
        String text = sent.text("slot");
        try {
            if (text != null) {
                return Instant.parse(text);
            }
        } catch (DateTimeParseException notAMoment) {
            // told below, like a missing one
        }
        throw new InvalidValue("slot", "SLOT_MISSING");
    }

    private static @Nullable Integer minutes(Sent sent) {
        BigDecimal typed = sent.number("minutes");
        if (typed == null) {
            return null;
        }
        int minutes = typed.intValue();
        if (!LENGTHS.contains(minutes)) {
            throw new InvalidValue("minutes", "CHOICE_MISSING");
        }
        return minutes;
    }

    /** While one looks around, what cannot be read is as if it were not there. */
    private static @Nullable Integer length(Sent sent) {
        try {
            return minutes(sent);
        } catch (InvalidValue unreadable) {
            return null;
        }
    }

    private static @Nullable Long lenient(Sent sent, String field) {
        try {
            return sent.id(field);
        } catch (InvalidValue unreadable) {
            return null;
        }
    }

    private static @Nullable LocalDate day(Sent sent) {
        try {
            return sent.day("week");
        } catch (InvalidValue unreadable) {
            return null;
        }
    }
}
