package io.fukan.setting;

import io.fukan.time.BusinessCalendar;
import io.fukan.time.BusinessHours;
import io.fukan.time.FiscalCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The company's settings as the calendars and zone that the rest of the code asks for. */
@Service
@Transactional(readOnly = true)
public class Company {

    private final CompanySettings settings;
    private final CompanyDaysOff daysOff;
    private final Clock clock;

    Company(CompanySettings settings, CompanyDaysOff daysOff, Clock clock) {
        this.settings = settings;
        this.daysOff = daysOff;
        this.clock = clock;
    }

    /** The settings in force. */
    public CompanySetting setting() {
        return settings.current();
    }

    /** The business zone, in which instants get their day. */
    public ZoneId zone() {
        return settings.current().zone();
    }

    /** Today in the business zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    public FiscalCalendar fiscalCalendar() {
        return settings.current().fiscalCalendar();
    }

    /** The days on which this company works. */
    public BusinessCalendar businessCalendar() {
        return BusinessCalendar.withDaysOff(
                daysOff.findAllByOrderByDay().stream().map(CompanyDayOff::day).toList());
    }

    /** When this company works. */
    public BusinessHours businessHours() {
        CompanySetting setting = settings.current();
        return new BusinessHours(businessCalendar(), setting.zone(), setting.opensAt(), setting.closesAt());
    }

    /** The last business day on which inside sales is in time to turn to a lead that marketing handed over on {@code day}. */
    public LocalDate followDue(LocalDate day) {
        return businessCalendar().plusBusinessDays(day, settings.current().followDays());
    }

    /** The last business day on which an answer to a handoff offered on {@code day} is in time. */
    public LocalDate handoffDue(LocalDate day) {
        return businessCalendar().plusBusinessDays(day, settings.current().handoffAnswerDays());
    }
}
