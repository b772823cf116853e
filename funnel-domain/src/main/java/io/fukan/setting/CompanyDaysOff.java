package io.fukan.setting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.repository.Repository;

/** The company's own days off. */
public interface CompanyDaysOff extends Repository<CompanyDayOff, LocalDate> {

    CompanyDayOff save(CompanyDayOff dayOff);

    boolean existsById(LocalDate day);

    void deleteById(LocalDate day);

    List<CompanyDayOff> findAllByOrderByDay();
}
