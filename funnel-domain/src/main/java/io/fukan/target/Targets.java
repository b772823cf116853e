package io.fukan.target;

import io.fukan.organisation.Department;
import io.fukan.record.NoSuchRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /**
     * The targets of all KPIs of one team, rep or channel, or of those who are none of them of that department or of the
     * company, that reach into the days; earliest first. A team's or rep's may name the department as well.
     */
    @Query("""
            select t from Target t
            where t.fromOn < ?6 and t.untilOn > ?5
              and t.repId is not distinct from ?3 and t.channelId is not distinct from ?4
              and (t.repId is not null or t.teamId is not distinct from ?2)
              and (t.repId is not null or t.teamId is not null or t.department is not distinct from ?1)
            order by t.fromOn, t.id""")
    List<Target> overlapping(
            @Nullable Department department,
            @Nullable Long teamId,
            @Nullable Long repId,
            @Nullable Long channelId,
            LocalDate from,
            LocalDate until);

    /** @throws NoSuchRecord when there is none */
    default Target get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("target", id));
    }
}
