package io.fukan.scoring;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The models that were published, and the draft if there is one. */
public interface ScoringModels extends Repository<ScoringModel, Long> {

    ScoringModel saveAndFlush(ScoringModel model);

    void delete(ScoringModel model);

    Optional<ScoringModel> findById(Long id);

    /** The one that scores leads now; one is shipped, so it is empty only where somebody has deleted that. */
    default Optional<ScoringModel> inForce() {
        return findFirstByVersionNoNotNullOrderByVersionNoDesc();
    }

    Optional<ScoringModel> findFirstByVersionNoNotNullOrderByVersionNoDesc();

    Optional<ScoringModel> findByVersionNo(Integer versionNo);

    /** What is being prepared. */
    @Query("select m from ScoringModel m where m.versionNo is null")
    Optional<ScoringModel> draft();

    /** Newest first, without the draft. */
    List<ScoringModel> findByVersionNoNotNullOrderByVersionNoDesc();
}
