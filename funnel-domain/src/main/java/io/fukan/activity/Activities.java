package io.fukan.activity;

import io.fukan.record.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everything that was done. */
public interface Activities extends Repository<Activity, Long> {

    Activity save(Activity activity);

    void delete(Activity activity);

    Optional<Activity> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default Activity get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("activity", id));
    }

    Optional<Activity> findByExternalId(String externalId);

    /** What was done with a lead, latest first. */
    @Query("select a from Activity a where a.leadId = :leadId order by a.occurred.at desc, a.id desc")
    List<Activity> withLead(Long leadId);

    /** What was done on a deal, latest first. */
    @Query("select a from Activity a where a.opportunityId = :opportunityId order by a.occurred.at desc, a.id desc")
    List<Activity> onDeal(Long opportunityId);
}
