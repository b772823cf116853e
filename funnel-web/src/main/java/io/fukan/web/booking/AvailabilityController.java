package io.fukan.web.booking;

import io.fukan.access.Viewer;
import io.fukan.booking.Availability;
import io.fukan.calendar.BusyBlock;
import io.fukan.calendar.WorkingHours;
import io.fukan.record.InvalidValue;
import io.fukan.records.Named;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When somebody can be met: working hours, busy times, meetings to come. */
@Controller
@RequestMapping("/availability")
class AvailabilityController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final int SPANS_A_DAY = 2;

    private final Availability availability;
    private final Forms forms;
    private final Company company;

    AvailabilityController(Availability availability, Forms forms, Company company) {
        this.availability = availability;
        this.forms = forms;
        this.company = company;
    }

    @GetMapping
    ModelAndView show(@RequestParam @Nullable Long person, @CurrentViewer Viewer viewer) {
        return page(person == null ? viewer.userId() : person, FormState.NONE, HttpStatus.OK, viewer);
    }

    @PostMapping("/{person}/hours")
    ModelAndView work(
            @PathVariable long person,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return attempt(
                person,
                "hours",
                values,
                "availability.hours.saved",
                viewer,
                redirect,
                sent -> availability.work(person, spans(sent), viewer));
    }

    @PostMapping("/{person}/busy")
    ModelAndView block(
            @PathVariable long person,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return attempt(
                person,
                values.containsKey("weekday") ? "weekly" : "once",
                values,
                "availability.busy.added",
                viewer,
                redirect,
                sent -> availability.block(block(person, sent), viewer));
    }

    @PostMapping("/busy/{id}/delete")
    String unblock(
            @PathVariable long id,
            @RequestParam @Nullable Long person,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        availability.unblock(id, viewer);
        Flash.success("availability.busy.removed").on(redirect);
        return "redirect:/availability" + (person == null ? "" : "?person=" + person);
    }

    private ModelAndView attempt(
            long person,
            String form,
            Map<String, String> values,
            String done,
            Viewer viewer,
            RedirectAttributes redirect,
            Consumer<Sent> deed) {
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused = forms.attempt(form, sent, viewer.locale(), () -> deed.accept(sent));
        if (refused.isPresent()) {
            return page(person, refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success(done).on(redirect);
        return new ModelAndView("redirect:/availability" + (person == viewer.userId() ? "" : "?person=" + person));
    }

    private ModelAndView page(long person, FormState form, HttpStatus status, Viewer viewer) {
        List<Named> persons = availability.persons(viewer);
        ModelAndView page = new ModelAndView("booking/availability", status);
        page.addObject("person", person);
        page.addObject("persons", persons);
        page.addObject("isOwn", person == viewer.userId());
        page.addObject(
                "name",
                persons.stream()
                        .filter(one -> one.id() == person)
                        .map(Named::name)
                        .findFirst()
                        .orElse(null));
        page.addObject("hours", fields(availability.hours(person, viewer)));
        page.addObject("busy", availability.busy(person, viewer));
        page.addObject("meetings", availability.meetings(person, viewer));
        page.addObject("weekdays", DayOfWeek.values());
        page.addObject("opens", TIME.format(company.setting().opensAt()));
        page.addObject("closes", TIME.format(company.setting().closesAt()));
        page.addObject("form", form);
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        return page;
    }

    /** What the fields of the hours show: {@code from-1-1} is the beginning of Monday's first span. */
    private static Map<String, String> fields(List<WorkingHours> hours) {
        Map<String, String> fields = new HashMap<>();
        Map<DayOfWeek, Integer> count = new HashMap<>();
        hours.stream()
                .sorted(Comparator.comparing(WorkingHours::weekday).thenComparing(WorkingHours::opens))
                .forEach(span -> {
                    int nth = count.merge(span.weekday(), 1, Integer::sum);
                    String place = "-" + span.weekday().getValue() + "-" + nth;
                    fields.put("from" + place, span.opens().toString());
                    fields.put("until" + place, span.closes().toString());
                });
        return fields;
    }

    private static List<Availability.Span> spans(Sent sent) {
        List<Availability.Span> spans = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int nth = 1; nth <= SPANS_A_DAY; nth++) {
                String place = "-" + day.getValue() + "-" + nth;
                LocalTime from = time(sent, "from" + place);
                LocalTime until = time(sent, "until" + place);
                if (from != null && until != null) {
                    spans.add(new Availability.Span(day, from, until, "until" + place));
                } else if (from != null || until != null) {
                    throw new InvalidValue((from == null ? "from" : "until") + place, "TIME_INVALID");
                }
            }
        }
        return spans;
    }

    private BusyBlock block(long person, Sent sent) {
        String title = sent.line("title");
        if (!sent.values().containsKey("weekday")) {
            return BusyBlock.once(person, title, moment(sent, "startsAt"), moment(sent, "endsAt"));
        }
        return BusyBlock.weekly(
                person,
                title,
                sent.one("weekday", DayOfWeek.class),
                required("opens", time(sent, "opens")),
                required("closes", time(sent, "closes")),
                sent.day("untilOn"));
    }

    private Instant moment(Sent sent, String field) {
        return required(field, sent.moment(field, company.zone()));
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidValue(field, "MOMENT_INVALID");
        }
        return value;
    }

    private static @Nullable LocalTime time(Sent sent, String field) {
        String text = sent.text(field);
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text.strip(), TIME);
        } catch (DateTimeParseException notATime) {
            throw new InvalidValue(field, "TIME_INVALID");
        }
    }
}
