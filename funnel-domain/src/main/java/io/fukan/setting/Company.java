package io.fukan.setting;

import io.fukan.record.RecordKeys;
import io.fukan.time.BusinessCalendar;
import io.fukan.time.BusinessHours;
import io.fukan.time.FiscalCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The company's settings as the calendars and zone that the rest of the code asks for. */
@Service
public class Company {

    private final CompanySettings settings;
    private final CompanyDaysOff daysOff;
    private final Clock clock;
    private final ThreadLocal<@Nullable Known> known = new ThreadLocal<>();

    Company(CompanySettings settings, CompanyDaysOff daysOff, Clock clock) {
        this.settings = settings;
        this.daysOff = daysOff;
        this.clock = clock;
    }

    /** What a reading thread was told already; null: not asked yet. */
    private static final class Known {

        private @Nullable CompanySetting setting;
        private @Nullable BusinessCalendar calendar;
    }

    /** Ends a reading. */
    public interface Reading extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Until it is closed, this thread is told the same settings however often it asks: a page of many figures reads them once,
     * and never mixes old ones with new ones. For readers only; whoever changes settings must see the change.
     */
    public Reading reading() {
        known.set(new Known());
        return known::remove;
    }

    /** The settings in force. */
    public CompanySetting setting() {
        Known told = known.get();
        if (told == null) {
            return settings.current();
        }
        if (told.setting == null) {
            told.setting = settings.current();
        }
        return told.setting;
    }

    /** The business zone, in which instants get their day. */
    public ZoneId zone() {
        return setting().zone();
    }

    /** Today in the business zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** What files call our records by. */
    public RecordKeys recordKeys() {
        return new RecordKeys(setting().installation());
    }

    public FiscalCalendar fiscalCalendar() {
        return setting().fiscalCalendar();
    }

    /** The days on which this company works. */
    public BusinessCalendar businessCalendar() {
        Known told = known.get();
        if (told == null) {
            return presentCalendar();
        }
        if (told.calendar == null) {
            told.calendar = presentCalendar();
        }
        return told.calendar;
    }

    private BusinessCalendar presentCalendar() {
        return BusinessCalendar.withDaysOff(
                daysOff.findAllByOrderByDay().stream().map(CompanyDayOff::day).toList());
    }

    /** When this company works. */
    public BusinessHours businessHours() {
        CompanySetting setting = setting();
        return new BusinessHours(businessCalendar(), setting.zone(), setting.opensAt(), setting.closesAt());
    }

    /** The last business day on which inside sales is in time to turn to a lead that marketing handed over on {@code day}. */
    public LocalDate followDue(LocalDate day) {
        return businessCalendar().plusBusinessDays(day, setting().followDays());
    }

    /** The last business day on which an answer to a handoff offered on {@code day} is in time. */
    public LocalDate handoffDue(LocalDate day) {
        return businessCalendar().plusBusinessDays(day, setting().handoffAnswerDays());
    }
}
