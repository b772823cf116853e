package io.fukan.calendar;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The working hours of all who have some of their own. */
public interface WorkingHoursOfPeople extends Repository<WorkingHours, Long> {

    WorkingHours save(WorkingHours hours);

    /** A person's own hours in the order of the week; empty: those of the company. */
    List<WorkingHours> findByUserIdOrderByWeekdayAscOpensAsc(Long userId);

    /** Takes away all own hours of a person. */
    @Modifying(flushAutomatically = true)
    @Query("delete from WorkingHours h where h.userId = :userId")
    void deleteAllOf(Long userId);
}
