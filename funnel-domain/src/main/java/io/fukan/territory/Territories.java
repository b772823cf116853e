package io.fukan.territory;

import io.fukan.record.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The territories, tried in their order. */
public interface Territories extends Repository<Territory, Long> {

    Territory save(Territory territory);

    void delete(Territory territory);

    Optional<Territory> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default Territory get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("territory", id));
    }

    List<Territory> findAllByOrderByPositionAscIdAsc();
}
