package io.fukan.target;

import io.fukan.record.NoSuchRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All targets. */
public interface Targets extends Repository<Target, Long> {

    Target save(Target target);

    void delete(Target target);

    Optional<Target> findById(Long id);

    /** The targets of a KPI, whosoever they are, that reach into the days; earliest first. */
    @Query("select t from Target t where t.kpi = ?1 and t.fromOn < ?3 and t.untilOn > ?2 order by t.fromOn, t.id")
    List<Target> overlapping(String kpi, LocalDate from, LocalDate until);

    /** @throws NoSuchRecord when there is none */
    default Target get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("target", id));
    }
}
