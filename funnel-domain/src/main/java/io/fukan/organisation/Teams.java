package io.fukan.organisation;

import io.fukan.record.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The teams of all departments. */
public interface Teams extends Repository<Team, Long> {

    Team save(Team team);

    Optional<Team> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default Team get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("team", id));
    }

    Optional<Team> findByNameIgnoreCase(String name);

    /** Active ones first, by name. */
    @Query("select t from Team t order by t.active desc, t.name")
    List<Team> inOrder();

    List<Team> findByDepartmentAndActiveTrueOrderByName(Department department);
}
