package io.fukan.web.admin;

import io.fukan.setting.CompanyDayOff;
import io.fukan.setting.CompanyDaysOff;
import io.fukan.setting.CompanyDecisions;
import io.fukan.setting.CompanySetting;
import io.fukan.setting.CompanySettings;
import io.fukan.web.shell.Flash;
import io.fukan.words.PlainNumber;
import io.fukan.words.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What holds for the whole company: zone, fiscal year, days off, days to answer, what 商談化 means. */
@Controller
@RequestMapping("/admin/company")
class CompanyPage {

    private static final int MONTHS = 12;
    private static final int MOST_DAYS = 30;
    private static final int MOST_MINUTES = 1440;
    private static final int MOST_SECONDS = 60;

    private final CompanySettings settings;
    private final CompanyDaysOff daysOff;
    private final FormDeed deed;
    private final TransactionOperations transactions;

    CompanyPage(CompanySettings settings, CompanyDaysOff daysOff, FormDeed deed, TransactionOperations transactions) {
        this.settings = settings;
        this.daysOff = daysOff;
        this.deed = deed;
        this.transactions = transactions;
    }

    record CompanyForm(
            @Size(max = 100) String companyName,
            @NotBlank String zone,
            @Min(1) @Max(MONTHS) int fiscalStartMonth,
            @Min(1) @Max(MOST_DAYS) int handoffAnswerDays,

            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
            LocalTime opensAt,

            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
            LocalTime closesAt,

            @Min(1) @Max(MOST_MINUTES) int responseMinutes,
            @Min(1) @Max(MOST_DAYS) int followDays,
            @Min(1) @Max(MOST_SECONDS) int silenceSeconds,
            @Nullable BigDecimal opportunityCapacity,
            @Nullable Integer rampMonths,
            @NotBlank String conversionKpi,
            boolean insideSalesCloses,
            int version) {

        static CompanyForm of(CompanySetting setting) {
            CompanyDecisions present = CompanyDecisions.of(setting);
            return new CompanyForm(
                    present.companyName(),
                    present.zone(),
                    present.fiscalStartMonth(),
                    present.handoffAnswerDays(),
                    present.opensAt(),
                    present.closesAt(),
                    present.responseMinutes(),
                    present.followDays(),
                    present.silenceSeconds(),
                    PlainNumber.of(present.opportunityCapacity()),
                    present.rampMonths(),
                    present.conversionKpi(),
                    present.insideSalesCloses(),
                    setting.version());
        }

        CompanyDecisions decisions() {
            return new CompanyDecisions(
                    companyName,
                    zone,
                    fiscalStartMonth,
                    handoffAnswerDays,
                    opensAt,
                    closesAt,
                    responseMinutes,
                    followDays,
                    silenceSeconds,
                    opportunityCapacity,
                    rampMonths,
                    conversionKpi,
                    insideSalesCloses);
        }
    }

    record DayOffForm(
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate day,

            @Size(max = 100) String name) {}

    @ModelAttribute
    void choices(Model model, Locale locale) {
        model.addAttribute("words", new Words(locale, settings.current().zone()));
    }

    @GetMapping
    ModelAndView show(Model model) {
        model.addAttribute("companyForm", CompanyForm.of(settings.current()));
        return page(HttpStatus.OK);
    }

    @PostMapping
    ModelAndView save(
            @Valid @ModelAttribute CompanyForm companyForm, BindingResult errors, RedirectAttributes redirect) {
        ZoneId before = settings.current().zone();
        HttpStatus outcome = deed.attempt(errors, "companyName", "error.STALE", () -> apply(companyForm));
        if (outcome != HttpStatus.OK) {
            return page(outcome);
        }
        boolean moved = !before.equals(settings.current().zone());
        (moved ? Flash.info("company.savedZone") : Flash.success("company.saved")).on(redirect);
        return new ModelAndView("redirect:/admin/company");
    }

    @PostMapping("/days-off")
    ModelAndView addDayOff(
            @Valid @ModelAttribute DayOffForm dayOffForm,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        HttpStatus outcome = deed.attempt(
                errors,
                "day",
                "error.STALE",
                () -> daysOff.save(new CompanyDayOff(dayOffForm.day(), dayOffForm.name())));
        if (outcome == HttpStatus.OK) {
            Flash.success("company.daysOff.added").on(redirect);
            return new ModelAndView("redirect:/admin/company#days-off");
        }
        model.addAttribute("companyForm", CompanyForm.of(settings.current()));
        return page(outcome);
    }

    @PostMapping("/days-off/{day}/delete")
    String removeDayOff(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, RedirectAttributes redirect) {
        transactions.executeWithoutResult(transaction -> daysOff.deleteById(day));
        Flash.success("company.daysOff.removed").on(redirect);
        return "redirect:/admin/company#days-off";
    }

    private void apply(CompanyForm form) {
        CompanySetting setting = settings.current();
        if (setting.version() != form.version()) {
            throw new ObjectOptimisticLockingFailureException(CompanySetting.class, setting.version());
        }
        setting.decide(form.decisions());
    }

    private ModelAndView page(HttpStatus status) {
        ModelAndView page = new ModelAndView("admin/company", status);
        page.addObject("daysOff", daysOff.findAllByOrderByDay());
        page.addObject("conversions", CompanySetting.CONVERSIONS);
        page.addObject(
                "zones",
                ZoneId.getAvailableZoneIds().stream()
                        .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                        .sorted()
                        .toList());
        return page;
    }
}
