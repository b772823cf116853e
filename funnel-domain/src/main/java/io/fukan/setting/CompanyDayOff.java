package io.fukan.setting;

import io.fukan.record.InvalidValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day on which this company does not work though others do, such as its summer holidays. */
@Entity
@Table(name = "company_day_off")
public class CompanyDayOff {

    private static final int LAST_YEAR = 2099;
    private static final int LONGEST_NAME = 100;

    @Id
    private LocalDate day;

    private String name = "";

    protected CompanyDayOff() {}

    /**
     * @param name what it is called; may be blank
     * @throws InvalidValue DAY_BEYOND_YEAR after 2099, TEXT_TOO_LONG
     */
    public CompanyDayOff(LocalDate day, String name) {
        if (day.getYear() > LAST_YEAR) {
            throw new InvalidValue("day", "DAY_BEYOND_YEAR", Integer.toString(LAST_YEAR));
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw new InvalidValue("name", "TEXT_TOO_LONG", LONGEST_NAME);
        }
        this.day = day;
        this.name = name.strip();
    }

    public LocalDate day() {
        return day;
    }

    public String name() {
        return name;
    }
}
