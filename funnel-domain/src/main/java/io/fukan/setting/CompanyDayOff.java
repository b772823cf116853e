package io.fukan.setting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day on which this company does not work though others do, such as its summer holidays. */
@Entity
@Table(name = "company_day_off")
public class CompanyDayOff {

    @Id
    private LocalDate day;

    private String name = "";

    protected CompanyDayOff() {}

    public CompanyDayOff(LocalDate day, String name) {
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
