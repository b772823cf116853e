package io.fukan.guidance;

import io.fukan.opportunity.Phase;
import io.fukan.record.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All items, retired ones included. */
public interface GuidanceItems extends Repository<GuidanceItem, Long> {

    GuidanceItem save(GuidanceItem item);

    Optional<GuidanceItem> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default GuidanceItem get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("guidance item", id));
    }

    List<GuidanceItem> findByPhaseOrderByPositionAscIdAsc(Phase phase);

    List<GuidanceItem> findAllByOrderByPositionAscIdAsc();
}
