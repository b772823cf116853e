package io.fukan.web.door;

import io.fukan.appointment.Appointment;
import io.fukan.booking.BookingPage;
import io.fukan.booking.BookingPages;
import io.fukan.booking.MeetingLinks;
import io.fukan.booking.SelfBooking;
import io.fukan.intake.Inquiry;
import io.fukan.intake.Stranger;
import io.fukan.security.DoorThrottle;
import io.fukan.setting.Company;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Language;
import io.fukan.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a prospect takes a meeting from the calendar. */
@Controller
@RequestMapping("/book/{key}")
class BookingDoor {

    private static final String FORM = "slot";

    private final BookingPages pages;
    private final SelfBooking booking;
    private final MeetingLinks links;
    private final DoorThrottle throttle;
    private final FormStamp stamps;
    private final Forms forms;
    private final Company company;

    BookingDoor(
            BookingPages pages,
            SelfBooking booking,
            MeetingLinks links,
            DoorThrottle throttle,
            FormStamp stamps,
            Forms forms,
            Company company) {
        this.pages = pages;
        this.booking = booking;
        this.links = links;
        this.throttle = throttle;
        this.stamps = stamps;
        this.forms = forms;
        this.company = company;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String key,
            @RequestParam @Nullable String week,
            @RequestParam @Nullable String lang,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        throttle.look(request);
        Language.named(lang).ifPresent(chosen -> Language.remember(chosen, request, response));
        return page(pages.open(key), Doors.day(week), FormState.NONE, HttpStatus.OK, locale);
    }

    @PostMapping
    ModelAndView book(
            @PathVariable String key,
            @RequestParam Map<String, String> values,
            Locale locale,
            HttpServletRequest request) {
        throttle.send(request, "book:" + key);
        BookingPage page = pages.open(key);
        Sent sent = new Sent(values);
        if (sent.text(Inquiry.TRAP) != null) {
            // A program filled what people do not see: it need not learn that nothing came of it.
            return new ModelAndView("door/thanks")
                    .addObject("ours", company.setting().companyName());
        }
        if (!stamps.isGood(sent.text("stamp"), place(key))) {
            FormState stale = new FormState(FORM, values, null, Doors.STALE);
            return page(page, Doors.day(values.get("week")), stale, HttpStatus.FORBIDDEN, locale);
        }
        AtomicReference<Appointment> booked = new AtomicReference<>();
        Optional<Forms.Refused> refused = forms.attempt(FORM, sent, locale, () -> booked.set(book(page, sent, locale)));
        return refused.map(no -> page(page, Doors.day(values.get("week")), no.form(), no.status(), locale))
                .orElseGet(() -> new ModelAndView(
                        "redirect:/meeting/" + links.token(booked.get().id()) + "?booked"));
    }

    private Appointment book(BookingPage page, Sent sent, Locale locale) {
        Stranger who = SelfBooking.introduced(
                sent.text("lastName"),
                sent.text("firstName"),
                sent.text("company"),
                sent.text("email"),
                sent.text("phone"));
        return booking.book(page, Doors.slot(sent), who, sent.text("note"), locale);
    }

    private ModelAndView page(
            BookingPage page, @Nullable LocalDate week, FormState form, HttpStatus status, Locale locale) {
        LocalDate today = company.today();
        ModelAndView shown = new ModelAndView("door/book", status);
        shown.addObject("page", page);
        shown.addObject("locale", locale);
        shown.addObject("ours", company.setting().companyName());
        shown.addObject(
                "week",
                SlotWeek.of(
                        week,
                        today,
                        today.plusDays(page.horizonDays()),
                        company.zone(),
                        days -> booking.slots(page, days)));
        shown.addObject("zone", company.zone());
        shown.addObject("stamp", stamps.issue(place(page.key())));
        shown.addObject("trap", Inquiry.TRAP);
        shown.addObject("form", form);
        shown.addObject("words", new Words(locale, company.zone()));
        return shown;
    }

    private static String place(String key) {
        return "book/" + key;
    }
}
