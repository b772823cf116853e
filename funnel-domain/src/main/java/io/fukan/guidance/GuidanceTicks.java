package io.fukan.guidance;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What is done on all deals. */
public interface GuidanceTicks extends Repository<GuidanceTick, GuidanceTick.Id> {

    GuidanceTick save(GuidanceTick tick);

    void delete(GuidanceTick tick);

    Optional<GuidanceTick> findById(GuidanceTick.Id id);

    /** What is done on a deal. */
    @Query("select t from GuidanceTick t where t.id.opportunityId = :opportunityId")
    List<GuidanceTick> onDeal(Long opportunityId);
}
