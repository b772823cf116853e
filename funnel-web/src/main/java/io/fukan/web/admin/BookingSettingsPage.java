package io.fukan.web.admin;

import io.fukan.account.Industry;
import io.fukan.booking.SegmentFit;
import io.fukan.calendar.BookingSetting;
import io.fukan.calendar.BookingSettings;
import io.fukan.setting.Company;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How appointments are offered and shared out, and how well people do with which kind of company. */
@Controller
@RequestMapping("/admin/booking")
class BookingSettingsPage {

    private final BookingSettings settings;
    private final SegmentFit fit;
    private final Company company;
    private final MessageSource messages;
    private final FormDeed deed;

    BookingSettingsPage(
            BookingSettings settings, SegmentFit fit, Company company, MessageSource messages, FormDeed deed) {
        this.settings = settings;
        this.fit = fit;
        this.company = company;
        this.messages = messages;
        this.deed = deed;
    }

    record BookingSettingForm(
            int slotMinutes, int bufferMinutes, int noticeHours, int reminderHours, int loadDays, int version) {

        static BookingSettingForm of(BookingSetting setting) {
            return new BookingSettingForm(
                    setting.slotMinutes(),
                    setting.bufferMinutes(),
                    (int) setting.notice().toHours(),
                    (int) setting.reminder().toHours(),
                    setting.loadDays(),
                    setting.version());
        }
    }

    /** A person with one kind of company, in words. */
    record Line(String name, String industry, String size, SegmentFit.Cell cell) {}

    @GetMapping
    ModelAndView show(Model model, Locale locale) {
        model.addAttribute("bookingSettingForm", BookingSettingForm.of(settings.current()));
        return page(HttpStatus.OK, locale);
    }

    @PostMapping
    ModelAndView save(
            @ModelAttribute BookingSettingForm bookingSettingForm,
            BindingResult errors,
            RedirectAttributes redirect,
            Locale locale) {
        HttpStatus outcome = deed.attempt(errors, "slotMinutes", "error.STALE", () -> apply(bookingSettingForm));
        if (outcome != HttpStatus.OK) {
            return page(outcome, locale);
        }
        Flash.success("bookingSettings.saved").on(redirect);
        return new ModelAndView("redirect:/admin/booking");
    }

    private void apply(BookingSettingForm form) {
        BookingSetting setting = settings.current();
        if (setting.version() != form.version()) {
            throw new ObjectOptimisticLockingFailureException(BookingSetting.class, setting.version());
        }
        setting.decide(
                form.slotMinutes(), form.bufferMinutes(), form.noticeHours(), form.reminderHours(), form.loadDays());
    }

    private ModelAndView page(HttpStatus status, Locale locale) {
        ModelAndView page = new ModelAndView("admin/booking", status);
        List<Line> lines = fit.matrix().stream().map(cell -> line(cell, locale)).toList();
        page.addObject("lines", lines);
        page.addObject("usual", fit.usual());
        page.addObject("words", new Words(locale, company.zone()));
        return page;
    }

    private Line line(SegmentFit.Cell cell, Locale locale) {
        String unknown = messages.getMessage("bookingSettings.unknown", null, locale);
        String size =
                cell.size() == null ? unknown : messages.getMessage(cell.size().messageKey(), null, locale);
        return new Line(cell.name(), industry(cell.industry(), unknown, locale), size, cell);
    }

    private String industry(@Nullable String stated, String unknown, Locale locale) {
        return stated == null
                ? unknown
                : Industry.ofCode(stated)
                        .map(known -> messages.getMessage(known.messageKey(), null, locale))
                        .orElse(stated);
    }
}
